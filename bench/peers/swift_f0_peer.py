"""Finds the F0 of RECORDING with the swift-f0 package as it is: swift_f0_peer.py RECORDING OUT.csv"""
import sys


def main(recording, out):
    from swift_f0 import SwiftF0

    found = SwiftF0().detect_file(recording)
    with open(out, "w") as file:
        for time, hertz, confidence in zip(found.timestamps, found.pitch_hz, found.confidence):
            file.write(f"{time:.3f},{hertz if confidence >= 0.5 else 0:.3f}\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
