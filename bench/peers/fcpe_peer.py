"""Finds the F0 of RECORDING with the torchfcpe package as it is: fcpe_peer.py RECORDING OUT.csv"""
import sys


def main(recording, out):
    import soundfile
    import torch
    from torchfcpe import spawn_bundled_infer_model

    samples, rate = soundfile.read(recording, always_2d=True, dtype="float32")
    model = spawn_bundled_infer_model(device="cpu")
    audio = torch.from_numpy(samples.mean(axis=1))[None, :, None]
    with torch.no_grad():
        f0 = model.infer(audio, sr=rate, decoder_mode="local_argmax", threshold=0.03)
    with open(out, "w") as file:
        for i, hertz in enumerate(f0.reshape(-1).tolist()):
            file.write(f"{i * 0.01:.3f},{hertz:.3f}\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
