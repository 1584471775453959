"""Reference values of Resemblyzer's encoder, by its own package, and how far a converted file is from it on real features.

    python speaker.py --write ../../../adapters-cpu/src/main/resources/io/autovoice/cpu/models/reference/speaker.txt
    python speaker.py --write-made ../../../adapters-cpu/src/test/resources/io/autovoice/cpu/models/reference/speaker_made.txt
    python speaker.py --onnx speaker.onnx --audio speech.flac
"""

import argparse

import numpy as np
import torch
from resemblyzer import VoiceEncoder
from resemblyzer.audio import wav_to_mel_spectrogram

import made_weights
from reference_values import ReferenceFile, formula, relative_l2

BATCHES = (1, 3, 13)


def original(encoder, mels):
    with torch.no_grad():
        return encoder(torch.from_numpy(mels)).numpy()


def write(encoder, path, sizes, weights=None):
    file = ReferenceFile(f"Resemblyzer 0.1.4, torch {torch.__version__}: bench/models/reference/speaker.py", samples=500)
    if weights:
        file.case("weights", weights, {})
    for batch in sizes:
        mels = ((batch, 160, 40), batch, 0.0, 4.0, 8)  # powers: many small, few large
        file.case(f"batch_of_{batch}", {"mels": mels}, {"embed": original(encoder, formula(*mels))})
    file.write(path)


def compare(encoder, onnx, audio):
    import librosa
    import onnxruntime

    samples, _ = librosa.load(audio, sr=16000, mono=True)
    mel = wav_to_mel_spectrogram(samples)
    session = onnxruntime.InferenceSession(onnx, providers=["CPUExecutionProvider"])
    for batch in BATCHES:
        mels = np.stack([mel[i : i + 160] for i in range(0, 40 * batch, 40)]).astype(np.float32)
        distance = relative_l2(session.run(None, {"mels": mels})[0], original(encoder, mels))
        print(f"speaker, {batch} at once: {distance:.2g}")


parser = argparse.ArgumentParser()
parser.add_argument("--write")
parser.add_argument("--write-made")
parser.add_argument("--onnx")
parser.add_argument("--audio")
options = parser.parse_args()
voice_encoder = VoiceEncoder("cpu", verbose=False)
if options.write:
    write(voice_encoder, options.write, BATCHES)
if options.onnx:
    compare(voice_encoder, options.onnx, options.audio)
if options.write_made:
    made = made_weights.put_into(voice_encoder, "model_state.")
    write(voice_encoder, options.write_made, BATCHES[:2], made)
