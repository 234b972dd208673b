"""Talks to the YAML language server that VS Code uses, over its own protocol (LSP 3.17)."""

import json
import subprocess
from pathlib import Path
from typing import Any, Self

NODE = Path(__file__).parent / "node"
PROGRAM = NODE / "node_modules" / "yaml-language-server" / "bin" / "yaml-language-server"
Position = tuple[int, int]
"""Line and character, from 0, as the protocol counts."""


class LanguageServer:
    """One running server; ask it about texts as an editor would."""

    def __init__(self, root: Path) -> None:
        if not PROGRAM.exists():
            raise FileNotFoundError("The YAML language server is missing: run `make test`.")
        self._root = root
        self._number = 0
        self._process = subprocess.Popen(
            ["node", str(PROGRAM), "--stdio"],  # noqa: S607 (Node is where the system put it)
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )

    def __enter__(self) -> Self:
        folder = {"uri": self._root.as_uri(), "name": "site"}
        capabilities = {
            "textDocument": {
                "completion": {"completionItem": {"documentationFormat": ["markdown"]}},
                "hover": {"contentFormat": ["markdown"]},
            },
            "workspace": {"configuration": True},
        }
        self._ask(
            "initialize",
            processId=None,
            rootUri=folder["uri"],
            workspaceFolders=[folder],
            capabilities=capabilities,
        )
        self._send("initialized", {})
        return self

    def __exit__(self, *_: object) -> None:
        self._ask("shutdown")
        self._send("exit", {})
        self._process.communicate(timeout=60)

    def problems(self, *texts: tuple[str, str]) -> list[list[dict[str, Any]]]:
        """What the server underlines in texts that stand at a name below the root.

        It looks at a text after a fifth of a second without changes, so all are shown at once.
        """
        uris = [self._open(name, text) for name, text in texts]
        found: dict[str, list[dict[str, Any]]] = {}
        while not found.keys() >= set(uris):
            message = self._read()
            if message.get("method") == "textDocument/publishDiagnostics":
                found[message["params"]["uri"]] = message["params"]["diagnostics"]
        return [found[uri] for uri in uris]

    def completions(self, name: str, text: str, position: Position) -> dict[str, str]:
        """What the server offers at a place: each label with its explanation."""
        answer = self._at("textDocument/completion", name, text, position)
        return {item["label"]: _text(item.get("documentation", "")) for item in answer["items"]}

    def hover(self, name: str, text: str, position: Position) -> str:
        """What the server says about the word at a place."""
        return _text(self._at("textDocument/hover", name, text, position)["contents"])

    def _at(self, method: str, name: str, text: str, position: Position) -> Any:
        uri = self._open(name, text)
        place = {"line": position[0], "character": position[1]}
        return self._ask(method, textDocument={"uri": uri}, position=place)

    def _open(self, name: str, text: str) -> str:
        """Show the server a text as a file of its own, beside the one with this name."""
        self._number += 1
        path = self._root / name
        uri = path.with_stem(f"{path.stem}-{self._number}").as_uri()
        document = {"uri": uri, "languageId": "yaml", "version": 1, "text": text}
        self._send("textDocument/didOpen", {"textDocument": document})
        return uri

    def _ask(self, method: str, **parameters: Any) -> Any:
        self._number += 1
        number = self._number
        self._write({"id": number, "method": method, "params": parameters})
        while True:
            message = self._read()
            if message.get("id") == number and "method" not in message:
                return message.get("result")

    def _send(self, method: str, parameters: Any) -> None:
        self._write({"method": method, "params": parameters})

    def _read(self) -> dict[str, Any]:
        """The next message; the server's own questions get the settings of this project."""
        assert self._process.stdout
        length = 0
        while line := self._process.stdout.readline():
            if line.lower().startswith(b"content-length:"):
                length = int(line.split(b":")[1])
            elif length and not line.strip():
                break
        else:
            raise EOFError("The YAML language server ended.")
        message: dict[str, Any] = json.loads(self._process.stdout.read(length))
        if "id" in message and message.get("method") == "workspace/configuration":
            settings = [_SETTINGS.get(item["section"]) for item in message["params"]["items"]]
            self._write({"id": message["id"], "result": settings})
        elif "id" in message and "method" in message:
            self._write({"id": message["id"], "result": None})
        return message

    def _write(self, message: dict[str, Any]) -> None:
        assert self._process.stdin
        data = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self._process.stdin.write(b"Content-Length: %d\r\n\r\n%b" % (len(data), data))
        self._process.stdin.flush()


_SETTINGS: dict[str, Any] = {
    "yaml": {
        "validate": True,
        "hover": True,
        "completion": True,
        "schemaStore": {"enable": False},
    },
    "http": {"proxy": "", "proxyStrictSSL": False},
    "[yaml]": {},
    "editor": {"detectIndentation": False, "tabSize": 2},
    "files": {"associations": {}},
}


def _text(said: Any) -> str:
    return str(said["value"] if isinstance(said, dict) else said)
