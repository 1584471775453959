"""Reading audio for the judges: one channel of float64 at the rate asked for."""
import numpy as np
import soundfile as sf
from scipy.signal import resample_poly


def read(path, rate=None):
    """Returns (samples, rate): channels averaged, resampled to `rate` when one is given."""
    samples, native = sf.read(str(path), always_2d=True, dtype="float64")
    mono = samples.mean(axis=1)
    if rate is None or rate == native:
        return mono, native
    common = np.gcd(int(rate), int(native))
    return resample_poly(mono, rate // common, native // common), rate
