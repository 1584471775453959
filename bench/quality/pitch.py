"""F0 judged by mir_eval (Salamon et al. 2014) and, for audio, measured by Praat (Boersma 1993)."""
import csv

import mir_eval
import numpy as np
import parselmouth

PRAAT_HOP = 0.01  # s
PRAAT_FLOOR, PRAAT_CEILING = 65.0, 1100.0  # Hz, C2 .. about C#6: the range that people sing in


def read_contour(path):
    """Seconds and hertz out of a two-column CSV; headers are skipped, empty and NaN mean unvoiced (0)."""
    rows = []
    with open(path, newline="") as lines:
        for row in csv.reader(lines):
            try:
                rows.append((float(row[0]), float(row[1] or 0)))
            except (ValueError, IndexError):
                continue
    times, hertz = np.array(rows).T
    return times, np.nan_to_num(np.maximum(hertz, 0.0))


def praat_contour(samples, rate):
    pitch = parselmouth.Sound(samples, rate).to_pitch_ac(
        time_step=PRAAT_HOP, pitch_floor=PRAAT_FLOOR, pitch_ceiling=PRAAT_CEILING)
    return pitch.xs(), pitch.selected_array["frequency"]


def on_grid(times, hertz, grid):
    """The contour at the instants of `grid`: voicing of the nearest frame, log frequency interpolated inside voiced runs.

    mir_eval's own resampling holds the voicing of the frame before, which shifts every border by half a hop.
    """
    nearest = np.clip(np.searchsorted(times, grid), 1, len(times) - 1)
    nearest -= (grid - times[nearest - 1]) < (times[nearest] - grid)
    out = hertz[nearest].copy()
    right = np.clip(np.searchsorted(times, grid, side="right"), 1, len(times) - 1)
    left = right - 1
    both = (hertz[left] > 0) & (hertz[right] > 0) & (grid >= times[left]) & (grid <= times[right])
    part = (grid[both] - times[left][both]) / (times[right][both] - times[left][both])
    out[both] = np.exp((1 - part) * np.log(hertz[left][both]) + part * np.log(hertz[right][both]))
    half_hop = 0.5 * float(np.median(np.diff(times)))
    out[(grid < times[0] - half_hop) | (grid > times[-1] + half_hop)] = 0.0
    return out


def scores(truth, estimate, semitones=0.0):
    """Scores of `estimate` on the instants of `truth`, which is transposed first; both are (seconds, hertz)."""
    times, hertz = truth
    wanted = hertz * 2 ** (semitones / 12)
    s = mir_eval.melody.evaluate(times, wanted, times, on_grid(*estimate, times))
    rpa, rca = s["Raw Pitch Accuracy"], s["Raw Chroma Accuracy"]
    return {"rpa": rpa, "rca": rca, "octave_error": rca - rpa, "voicing_recall": s["Voicing Recall"],
            "voicing_false_alarm": s["Voicing False Alarm"], "overall_accuracy": s["Overall Accuracy"]}
