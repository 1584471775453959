#!/usr/bin/env python3
"""How long copies between host and GPU take, for the sizes that cross our ports. Needs PyTorch with CUDA and a GPU.

Prints one Markdown table: median and extremes of 50 copies after 10 warm-ups, timed by CUDA events.
"""
import statistics

import torch

SIZES = {"30 s of stereo at 44.1 kHz": 30 * 44_100 * 2, "4 min of stereo at 44.1 kHz": 240 * 44_100 * 2}


def times(source, target):
    result = []
    for run in range(60):
        start, end = torch.cuda.Event(enable_timing=True), torch.cuda.Event(enable_timing=True)
        start.record()
        target.copy_(source, non_blocking=False)
        end.record()
        torch.cuda.synchronize()
        if run >= 10:
            result.append(start.elapsed_time(end))
    return result


print(f"{torch.cuda.get_device_name(0)}, PyTorch {torch.__version__}, CUDA {torch.version.cuda}")
print("| what | MB | direction | host memory | median ms | min | max |\n|---|---|---|---|---|---|---|")
for name, samples in SIZES.items():
    device = torch.empty(samples, device="cuda")
    for kind, host in (("pageable", torch.rand(samples)), ("pinned", torch.rand(samples).pin_memory())):
        for direction, (source, target) in {"to GPU": (host, device), "to host": (device, host)}.items():
            ms = times(source, target)
            print(f"| {name} | {samples * 4 / 1e6:.1f} | {direction} | {kind} "
                  f"| {statistics.median(ms):.3f} | {min(ms):.3f} | {max(ms):.3f} |")
