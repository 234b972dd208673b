"""The forms on the files of one's own computer, in a private file system of the browser."""

import json

from beheer.conftest import Visit
from beheer.github import GitHub

_FOLDER = """
window.showDirectoryPicker = async () => {
  const root = await navigator.storage.getDirectory();
  await root.getDirectoryHandle(".git", { create: true });
  const projects = await root.getDirectoryHandle("projects", { create: true });
  const file = await projects.getFileHandle("fietspunt.yml", { create: true });
  const out = await file.createWritable();
  await out.write(window.given);
  await out.close();
  return root;
};
FileSystemHandle.prototype.requestPermission ??= async () => "granted";
FileSystemHandle.prototype.queryPermission ??= async () => "granted";
"""
_FILE = """async () => {
  const root = await navigator.storage.getDirectory();
  const projects = await root.getDirectoryHandle("projects");
  const file = await (await projects.getFileHandle("fietspunt.yml")).getFile();
  return file.text().catch(() => window.given); // it is being replaced
}"""


def test_a_form_changes_one_line_of_a_file_on_this_computer(visit: Visit, github: GitHub) -> None:
    text = github.text("main", "projects/fietspunt.yml")
    with visit() as forms:
        page = forms.page
        page.add_init_script(f"window.given = {json.dumps(text)};{_FOLDER}")
        page.goto(f"{forms.url}beheer/#/collections/project/entries/fietspunt")
        page.locator("#open").click()
        page.get_by_role("button", name="Werken met de bestanden op deze computer").click()
        forms.fill("Titel", "Op deze computer")
        page.get_by_role("button", name="Opslaan", exact=True).click()
        forms.wait_for(lambda: page.evaluate(_FILE) != text)
        written = page.evaluate(_FILE)
    old, new = text.split("\n"), written.split("\n")
    assert [line for line in new if line not in old] == ["title: Op deze computer"]
    assert len(new) == len(old)
    assert not github.asked
