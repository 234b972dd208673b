"""Which projects look like one another."""

from records.catalogue.relations import similar_records
from records.kinds.project.kind import PROJECT
from records.kinds.project.model import Project


def project(name: str, *themes: str, place: str = "boom", form: str = "") -> Project:
    return Project.model_validate(
        {
            "title": name,
            "summary": "s",
            "status": "lopend",
            "start": "2026",
            "themes": list(themes),
            "municipalities": [place],
            "work_forms": [form] if form else [],
            "contacts": ["c"],
            "reviewed": "2026-11-01",
            "description": "d",
        }
    ).of_file(f"projects/{name}.yml", "")


def similar(projects: list[Project]) -> dict[str, list[str]]:
    return similar_records(projects, PROJECT.similar or {})


def test_more_in_common_comes_first() -> None:
    projects = [
        project("een", "fiets", "textiel"),
        project("ander", "fiets", place="niel"),
        project("dichtbij", "fiets"),
        project("beide", "fiets", "textiel"),
        project("niets", "logistiek"),
    ]
    found = similar(projects)
    assert found["een"] == ["beide", "dichtbij", "ander"]
    assert found["niets"] == []


def test_in_a_long_list_every_project_still_has_neighbours() -> None:
    projects = [project(f"p{number:03}", "fiets") for number in range(200)]
    found = similar(projects)
    for name, others in found.items():
        assert len(others) == 3
        assert name not in others
    assert len({other for others in found.values() for other in others}) > 100


def test_two_projects_are_each_others_neighbour() -> None:
    one, other = project("een", "fiets"), project("ander", "fiets")
    assert similar([one, other]) == {"een": ["ander"], "ander": ["een"]}


def test_a_project_that_is_alone_in_its_theme_is_like_those_with_its_work_form() -> None:
    one, other = (
        project("een", "groen", form="arbeidszorg"),
        project("ander", "fiets", form="arbeidszorg"),
    )
    assert similar([one, other])["een"] == ["ander"]
