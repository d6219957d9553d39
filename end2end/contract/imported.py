"""Imports every module of the generated client, and finds a function for every operation of the contract."""

import importlib
import json
import pathlib
import sys

folder, contract = sys.argv[1:]
sys.path.insert(0, folder)
modules = {
    path.stem: importlib.import_module(".".join(path.relative_to(folder).with_suffix("").parts))
    for path in sorted(pathlib.Path(folder, "python").rglob("*.py"))
    if path.stem != "__init__"
}
paths = json.loads(pathlib.Path(contract).read_text())["paths"]
operations = [operation["operationId"] for item in paths.values() for operation in item.values()]
missing = [name for name in operations if not hasattr(modules.get(name), "sync_detailed")]
assert not missing, f"no function for {missing}"
print(len(operations))
