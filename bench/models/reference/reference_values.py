"""Writes reference values in the form that io.autovoice.cpu.models.reference reads.

Inputs are made by a formula that Java repeats (ReferenceInput), outputs are stored by their norm and some samples (ReferenceOutput).
"""

import numpy as np

MULTIPLIER, INCREMENT = 1664525, 1013904223  # Numerical Recipes, 2nd edition, p. 284
STEP = 2654435761


def formula(shape, seed, low, high, power, held=1):
    """low + (high - low) u^power, float32; u has the 24 upper bits of a linear congruential generator.

    Numbers stay for `held` rows (runs of the last axis), as those of a tone do.
    """
    rows = int(np.prod(shape[:-1]))
    count = -(-rows // held) * shape[-1]
    states = np.empty(count, np.uint32)
    state = seed
    for i in range(count):
        state = (state * MULTIPLIER + INCREMENT) & 0xFFFFFFFF
        states[i] = state
    u = (states >> 8).astype(np.float64) * 2.0**-24
    product = u
    for _ in range(power - 1):
        product = product * u
    values = (low + (high - low) * product).astype(np.float32).reshape(-1, shape[-1])
    return np.repeat(values, held, axis=0)[:rows].reshape(shape)


def relative_l2(found, wanted):
    found, wanted = np.asarray(found, np.float64), np.asarray(wanted, np.float64)
    return float(np.linalg.norm(found - wanted) / np.linalg.norm(wanted))


class ReferenceFile:
    """Collects cases; `samples` numbers are kept of each output."""

    def __init__(self, comment, samples=240):
        self.lines = ["# " + line for line in comment.strip().splitlines()]
        self.samples = samples

    def case(self, name, inputs, outputs):
        """inputs: name -> (shape, seed, low, high, power[, held]); outputs: name -> array."""
        self.lines.append(f"case {name}")
        for key, (shape, seed, low, high, power, *held) in inputs.items():
            self.lines.append(f"input {key} {_shape(shape)} {seed} {low!r} {high!r} {power}" + "".join(f" held {n}" for n in held))
        for key, values in outputs.items():
            values = np.asarray(values, np.float32)
            flat = values.ravel()
            places = [i * STEP % flat.size for i in range(self.samples)]
            norm = float(np.linalg.norm(flat.astype(np.float64)))
            self.lines.append(f"output {key} {_shape(values.shape)} {norm:.9g} {len(places)}")
            numbers = ["%.8g" % flat[i] for i in places]
            self.lines += [" ".join(numbers[i : i + 10]) for i in range(0, len(numbers), 10)]

    def write(self, path):
        with open(path, "w", encoding="utf-8", newline="\n") as file:
            file.write("\n".join(self.lines) + "\n")


def _shape(shape):
    return " ".join(str(n) for n in (len(shape), *shape))
