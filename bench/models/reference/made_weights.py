"""Weights by formula for an original network, so that its arithmetic can be stored, and compared, without its authors' weights."""

import math

import torch

from reference_values import formula


def put_into(network, prefix):
    """Fills all parameters; returns them as the inputs of a case that Java makes the same weights from."""
    recipes, state = {}, network.state_dict()
    for seed, (name, tensor) in enumerate(network.named_parameters(), start=1):
        recipe = (tuple(tensor.shape), seed, *_range(name, tensor), 1)
        state[name] = torch.from_numpy(formula(*recipe))
        recipes[prefix + name] = recipe
    network.load_state_dict(state)
    network.eval()
    return recipes


def _range(name, tensor):
    """Outputs about as large as inputs."""
    if tensor.ndim == 1 and "bias" in name:
        return -0.3, 0.3
    if tensor.ndim == 1 or name.endswith("weight_g"):  # factors of norms
        return 0.5, 1.5
    bound = math.sqrt(3 / math.prod(tensor.shape[1:]))
    return -bound, bound
