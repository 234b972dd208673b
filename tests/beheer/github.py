"""A small stand-in of GitHub's API that keeps a real git repository.

It is the one thing that cannot be real in these tests: it knows one repository, one person and
what the forms ask, and answers as docs.github.com says.
"""

import base64
import json
import re
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from committing import WHO
from playwright.sync_api import Page, Request, Route

from beheer.github_queries import Selection, answer, selections

API = "https://api.github.com"
REPOSITORY = "kina-pv/sociale-economie"
TOKEN = "github_pat_proef"  # noqa: S105 (opens nothing)
_GIT = shutil.which("git") or "git"
_DAY = "2026-11-24T12:00:00Z"
_WHO = {"login": "an", "name": "An Proef", "email": "an@example.org", "id": 1, "avatarUrl": ""}


@dataclass
class PullRequest:
    """A proposal on the forge."""

    number: int
    title: str
    branch: str
    draft: bool
    body: str = ""
    labels: list[str] = field(default_factory=list)


class GitHub:
    """The forge, with the repository of a folder."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.pulls: list[PullRequest] = []
        self.asked: list[str] = []
        self.commits = 0
        """How many the forms made."""
        self._reader = subprocess.Popen(
            [_GIT, "-C", str(root), "cat-file", "--batch"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )
        self.status = 0
        """What every request is answered with from now on; 0 for the real answer, -1 for none."""

    def close(self) -> None:
        """End the process that reads files."""
        self._reader.communicate()

    def serve(self, page: Page) -> None:
        """Let the requests of a page to the API come here."""
        page.route(f"{API}/**", self._route)

    def changes(self, branch: str) -> list[str]:
        """The lines that a branch takes away and adds."""
        found = self._git("diff", "-U0", f"main...{branch}")
        return [line for line in found.split("\n") if re.match(r"[+-](?![+-]{2})", line)]

    def files(self, branch: str) -> list[str]:
        """The files that a branch changes."""
        return self._git("diff", "--name-only", f"main...{branch}").split("\n")

    def text(self, branch: str, path: str) -> str:
        """A file on a branch."""
        return self._run("show", f"{branch}:{path}").decode()

    def commit(self, branch: str, files: dict[str, bytes], message: str) -> str:
        """A commit on a branch. The working tree stays as it is."""
        index = str(self.root / ".git" / "proef")
        self._git("read-tree", branch, index=index)
        for path, data in files.items():
            blob = self._git("hash-object", "-w", "--stdin", data=data)
            place = f"100644,{blob},{path}"
            self._git("update-index", "--add", "--cacheinfo", place, index=index)
        tree = self._git("write-tree", index=index)
        made = self._git("commit-tree", tree, "-p", branch, "-m", message)
        self._git("update-ref", f"refs/heads/{branch}", made)
        return made

    def _git(self, *arguments: str, data: bytes = b"", index: str = "") -> str:
        """What git says, in text."""
        return self._run(*arguments, data=data, index=index).decode().rstrip("\n")

    def _run(self, *arguments: str, data: bytes = b"", index: str = "") -> bytes:
        place = {"GIT_INDEX_FILE": index} if index else {}
        return subprocess.run(
            [_GIT, "-C", str(self.root), *arguments],
            env={"PATH": "/usr/bin:/bin", "HOME": str(self.root), **WHO, **place},
            input=data,
            capture_output=True,
            check=True,
        ).stdout

    def _blob(self, name: str) -> tuple[str, bytes] | None:
        """The id and the content of a file by its id or `branch:path`; one process reads them all."""
        assert self._reader.stdin
        assert self._reader.stdout
        self._reader.stdin.write(f"{name}\n".encode())
        self._reader.stdin.flush()
        head = self._reader.stdout.readline().decode().split()
        if len(head) != 3 or head[1] != "blob":
            return None
        data = self._reader.stdout.read(int(head[2]))
        self._reader.stdout.read(1)
        return head[0], data

    def _route(self, route: Route, request: Request) -> None:
        path = request.url.removeprefix(API)
        self.asked.append(f"{request.method} {path}")
        headers = {"Access-Control-Allow-Origin": "*", "Access-Control-Allow-Headers": "*"}
        if self.status < 0:
            route.abort("internetdisconnected")
            return
        status, result = self._answer(request, path)
        if isinstance(result, bytes):
            headers["Content-Type"] = "application/octet-stream"
            route.fulfill(status=status, headers=headers, body=result)
        else:
            headers["Content-Type"] = "application/json"
            route.fulfill(status=status, headers=headers, body=json.dumps(result))

    def _answer(self, request: Request, path: str) -> tuple[int, Any]:
        if self.status:
            return self.status, {"message": "Resource not accessible by personal access token"}
        if request.headers.get("authorization") != f"token {TOKEN}":
            return 401, {"message": "Bad credentials"}
        body: dict[str, Any] = json.loads(request.post_data or "{}")
        if path == "/graphql":
            return 200, self._graphql(body["query"], body.get("variables") or {})
        return self._rest(request.method, path.removeprefix(f"/repos/{REPOSITORY}"), body)

    # -- REST ----------------------------------------------------------------------------------

    def _rest(self, method: str, path: str, body: dict[str, Any]) -> tuple[int, Any]:
        answers: dict[str, Callable[..., tuple[int, Any]]] = {
            "/user": lambda: (200, {**_WHO, "html_url": "https://github.com/an"}),
            "/collaborators/an": lambda: (204, b""),
            r"/git/trees/([^?]+)\?recursive=1": lambda name: (200, {"tree": self._tree(name)}),
            r"/git/blobs/(\w+)": lambda blob: (200, (self._blob(blob) or ("", b""))[1]),
            "/pulls": lambda: self._open(body),
            r"/(?:issues|pulls)/(\d+)(?:/labels)?": lambda number: self._pull(number, method, body),
        }
        for pattern, respond in answers.items():
            if found := re.fullmatch(pattern, path):
                return respond(*found.groups())
        return 404, {"message": f"Not Found: {method} {path}"}

    def _tree(self, name: str) -> list[dict[str, Any]]:
        lines = self._git("ls-tree", "-r", "-l", "-z", name).split("\0")[:-1]
        rows = [re.fullmatch(r"(\d+) (\w+) (\w+) +(\S+)\t(.*)", line) for line in lines]
        return [
            {"type": row[2], "sha": row[3], "size": int(row[4]), "path": row[5]}
            for row in rows
            if row
        ]

    def _open(self, body: dict[str, Any]) -> tuple[int, Any]:
        number = len(self.pulls) + 1
        pull = PullRequest(number, body["title"], body["head"], body["draft"], body["body"])
        self.pulls.append(pull)
        return 201, {
            "number": number,
            "node_id": str(number),
            "title": pull.title,
            "html_url": f"https://github.com/{REPOSITORY}/pull/{number}",
            "head": {"sha": self._head(pull.branch)},
            "created_at": _DAY,
            "updated_at": _DAY,
        }

    def _pull(self, number: str, method: str, body: dict[str, Any]) -> tuple[int, Any]:
        pull = self.pulls[int(number) - 1]
        if method in {"POST", "PATCH"}:
            pull.labels = body.get("labels", pull.labels)
        return 200, {"labels": [{"name": name} for name in pull.labels], "number": pull.number}

    def _head(self, branch: str) -> str:
        return self._git("rev-parse", branch)

    # -- GraphQL -------------------------------------------------------------------------------

    def _graphql(self, query: str, variables: dict[str, Any]) -> dict[str, Any]:
        try:
            return {"data": answer(selections(query, variables), self._ask, "root")}
        except FileExistsError as error:
            return {"data": None, "errors": [{"message": str(error)}]}

    def _ask(self, parent: Any, asked: Selection) -> Any:
        if isinstance(parent, dict):
            value: Any = parent.get(asked.name)
            return self._value(value, asked.arguments)
        answers: dict[str, Callable[[], Any]] = {
            "repository": self._repository,
            "createRef": lambda: self._create_branch(**asked.arguments["input"]),
            "createCommitOnBranch": lambda: self._commit(asked.arguments["input"]),
            "markPullRequestReadyForReview": lambda: self._ready(asked.arguments["input"]),
        }
        return answers[asked.name]()

    @staticmethod
    def _value(value: Any, arguments: dict[str, Any]) -> Any:
        return value(arguments) if callable(value) else value

    def _repository(self) -> dict[str, Any]:
        return {
            "id": "R1",
            "defaultBranchRef": {"name": "main"},
            "ref": lambda arguments: self._ref(arguments["qualifiedName"]),
            "object": lambda arguments: self._object(**arguments),
            "pullRequests": {"totalCount": 0, "nodes": []},  # asked before the first is made
        }

    def _ref(self, name: str) -> dict[str, Any] | None:
        if not self._git("branch", "--list", name):
            return None
        return {
            "target": {
                "oid": self._head(name),
                "history": lambda wanted: self._history(name, wanted),
            }
        }

    def _history(self, name: str, wanted: dict[str, Any]) -> dict[str, Any]:
        author = {**_WHO, "user": {"id": 1, "databaseId": 1, "login": "an"}}
        commit = {"oid": self._head(name), "message": "x", "committedDate": _DAY, "author": author}
        return {"nodes": [commit] if wanted else []}

    def _object(self, oid: str = "", expression: str = "") -> dict[str, Any] | None:
        found = self._blob(oid or expression)
        if not found:
            return None
        blob, data = found
        return {
            "oid": blob,
            "byteSize": len(data),
            "isBinary": False,
            "isTruncated": False,
            "text": data.decode(),
        }

    def _create_branch(self, repositoryId: str, name: str, oid: str) -> dict[str, Any]:  # noqa: N803 (GitHub's)
        branch = name.removeprefix("refs/heads/")
        if repositoryId != "R1" or self._git("branch", "--list", branch):
            raise FileExistsError(f'A ref named "{name}" already exists in the repository.')
        self._git("update-ref", name, oid)
        return {"ref": {"name": branch}}

    def _commit(self, wanted: dict[str, Any]) -> dict[str, Any]:
        branch, changes = wanted["branch"]["branchName"], wanted["fileChanges"]
        if self._head(branch) != wanted["expectedHeadOid"]:
            raise FileExistsError(f"Expected branch to point to {wanted['expectedHeadOid']}")
        files = {each["path"]: base64.b64decode(each["contents"]) for each in changes["additions"]}
        made = self.commit(branch, files, wanted["message"]["headline"])
        self.commits += 1
        oid = lambda arguments: self._object(expression=f"{made}:{arguments['path']}")  # noqa: E731
        return {"commit": {"oid": made, "committedDate": _DAY, "file": oid}}

    def _ready(self, wanted: dict[str, Any]) -> dict[str, Any]:
        self.pulls[int(wanted["pullRequestId"]) - 1].draft = False
        return {"pullRequest": {"id": wanted["pullRequestId"], "isDraft": False}}
