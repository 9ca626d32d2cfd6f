"""
Writes files with the structure that Keras documents and its code writes, with h5py and without Keras, and computes what its layers give.

Keras 3 (keras/src/saving/saving_lib.py): a group for each layer, by its class and a number, with a group `vars` of variables by number.
The older format (keras/src/legacy/saving/legacy_h5_format.py): groups by the names of layers, attributes with the names of variables.
Images and sequences have their channels last, kernels are [inputs, outputs] or [window..., inputs, outputs].
"""
import io
import json
import re
import zipfile

import h5py
import numpy as np


def sigmoid(x):
    return 1 / (1 + np.exp(-x))


ACTIVATIONS = {"linear": lambda x: x, "relu": lambda x: np.maximum(x, 0), "sigmoid": sigmoid, "tanh": np.tanh}


class Layer:
    """A layer with variables by their names in Keras, in its order. `parts` are the groups within the layer's own group."""

    def __init__(self, kind, call, variables=(), parts=("",), name=None, wrapper=None, **config):
        self.kind, self.call, self.variables, self.parts, self.name, self.wrapper = kind, call, list(variables), parts, name, wrapper
        self.config = config

    def serialized(self, name):
        config = {"name": name, **self.config}
        if self.wrapper:
            inner = {"class_name": self.kind, "config": {"name": snake(self.kind), **self.config}}
            return {"class_name": self.wrapper, "config": {"name": name, "layer": inner}}
        return {"class_name": self.kind, "config": config}


def numbers(random, *shape):
    return random.normal(0, 0.5, shape).astype(np.float32)


def dense(random, inputs, units, activation="linear", **options):
    kernel, bias = numbers(random, inputs, units), numbers(random, units)
    return Layer("Dense", lambda x: ACTIVATIONS[activation](x @ kernel + bias), [("kernel", kernel), ("bias", bias)],
                 units=units, activation=activation, **options)


def padded(x, window, stride):
    """TensorFlow's padding `same`: the output has the length of the input by the stride, and the odd place lies behind."""
    pads = [(0, 0)]
    for length, size in zip(x.shape[1:-1], window):
        total = max((-(-length // stride) - 1) * stride + size - length, 0)
        pads.append((total // 2, total - total // 2))
    return np.pad(x, [*pads, (0, 0)]), pads


def convolution(random, inputs, filters, size, activation="linear", stride=1, **options):
    kernel, bias = numbers(random, size, size, inputs, filters), numbers(random, filters)

    def call(x):
        rows = -(-x.shape[1] // stride)
        wide, _ = padded(x, (size, size), stride)
        y = np.zeros((len(x), rows, rows, filters))
        for i in range(size):
            for j in range(size):
                y += wide[:, i:i + rows * stride:stride, j:j + rows * stride:stride][:, :rows, :rows] @ kernel[i, j]
        return ACTIVATIONS[activation](y + bias)

    return Layer("Conv2D", call, [("kernel", kernel), ("bias", bias)], filters=filters, kernel_size=[size, size], strides=[stride, stride],
                 padding="same", dilation_rate=[1, 1], groups=1, activation=activation, **options)


def depthwise(random, channels, multiplier, size):
    kernel, bias = numbers(random, size, size, channels, multiplier), numbers(random, channels * multiplier)

    def call(x):
        rows = x.shape[1]
        wide, _ = padded(x, (size, size), 1)
        y = np.zeros((len(x), rows, rows, channels, multiplier))
        for i in range(size):
            for j in range(size):
                y += wide[:, i:i + rows, j:j + rows, :, None] * kernel[i, j]
        return y.reshape(len(x), rows, rows, channels * multiplier) + bias

    return Layer("DepthwiseConv2D", call, [("kernel", kernel), ("bias", bias)], kernel_size=[size, size], strides=[1, 1], padding="same",
                 dilation_rate=[1, 1], depth_multiplier=multiplier, activation="linear")


def transposed(random, inputs, filters, size, activation, stride):
    """The gradient of a convolution from the output to the input: each input adds its window to the output."""
    kernel, bias = numbers(random, size, size, filters, inputs), numbers(random, filters)

    def call(x):
        rows = x.shape[1] * stride
        _, pads = padded(np.zeros((1, rows, rows, 1)), (size, size), stride)
        wide = np.zeros((len(x), rows + size, rows + size, filters))
        for row in range(x.shape[1]):
            for column in range(x.shape[2]):
                for i in range(size):
                    for j in range(size):
                        wide[:, row * stride + i, column * stride + j] += x[:, row, column] @ kernel[i, j].T
        top, left = pads[1][0], pads[2][0]
        return ACTIVATIONS[activation](wide[:, top:top + rows, left:left + rows] + bias)

    return Layer("Conv2DTranspose", call, [("kernel", kernel), ("bias", bias)], filters=filters, kernel_size=[size, size],
                 strides=[stride, stride], padding="same", output_padding=None, dilation_rate=[1, 1], activation=activation)


def pooling(size):
    def call(x):
        n, rows, columns, channels = x.shape
        return x.reshape(n, rows // size, size, columns // size, size, channels).max((2, 4))

    return Layer("MaxPooling2D", call, pool_size=[size, size], strides=[size, size], padding="valid")


def flatten():
    return Layer("Flatten", lambda x: x.reshape(len(x), -1))


def reshape(*shape):
    return Layer("Reshape", lambda x: x.reshape(len(x), *shape), target_shape=list(shape))


def repeat(count):
    return Layer("RepeatVector", lambda x: np.repeat(x[:, None], count, 1), n=count)


def activation(name):
    return Layer("Activation", ACTIVATIONS[name], activation=name)


def batch_normalization(random, channels, epsilon=1e-3):
    gamma, beta, mean = numbers(random, channels), numbers(random, channels), numbers(random, channels)
    variance = random.uniform(0.5, 2, channels).astype(np.float32)
    return Layer("BatchNormalization", lambda x: (x - mean) / np.sqrt(variance + epsilon) * gamma + beta,
                 [("gamma", gamma), ("beta", beta), ("moving_mean", mean), ("moving_variance", variance)],
                 axis=-1, momentum=0.99, epsilon=epsilon, center=True, scale=True)


def layer_normalization(random, channels, epsilon=1e-3):
    gamma, beta = numbers(random, channels), numbers(random, channels)

    def call(x):
        centered = x - x.mean(-1, keepdims=True)
        return centered / np.sqrt((centered ** 2).mean(-1, keepdims=True) + epsilon) * gamma + beta

    return Layer("LayerNormalization", call, [("gamma", gamma), ("beta", beta)], axis=-1, epsilon=epsilon, center=True, scale=True)


def gru_step(x, h, kernel, recurrent, bias):
    units = len(recurrent)
    of_input, of_state = x @ kernel + bias[0], h @ recurrent + bias[1]
    z = sigmoid(of_input[:, :units] + of_state[:, :units])
    r = sigmoid(of_input[:, units:2 * units] + of_state[:, units:2 * units])
    new = np.tanh(of_input[:, 2 * units:] + r * of_state[:, 2 * units:])
    return z * h + (1 - z) * new


def gru_states(x, variables):
    h, states = np.zeros((len(x), len(variables[1][1]))), []
    for position in range(x.shape[1]):
        h = gru_step(x[:, position], h, *(value for _, value in variables))
        states.append(h)
    return np.stack(states, 1)


def gru_variables(random, inputs, units):
    return [("kernel", numbers(random, inputs, 3 * units)), ("recurrent_kernel", numbers(random, units, 3 * units)),
            ("bias", numbers(random, 2, 3 * units))]


def gru_options(units, sequences):
    return dict(units=units, activation="tanh", recurrent_activation="sigmoid", use_bias=True, reset_after=True,
                return_sequences=sequences, go_backwards=False)


def gru(random, inputs, units, sequences):
    variables = gru_variables(random, inputs, units)
    return Layer("GRU", lambda x: gru_states(x, variables) if sequences else gru_states(x, variables)[:, -1], variables, ("cell/",),
                 **gru_options(units, sequences))


def bidirectional_gru(random, inputs, units):
    forward, backward = gru_variables(random, inputs, units), gru_variables(random, inputs, units)

    def call(x):
        return np.concatenate([gru_states(x, forward), gru_states(x[:, ::-1], backward)[:, ::-1]], -1)

    return Layer("GRU", call, forward + backward, ("forward_layer/cell/", "backward_layer/cell/"), wrapper="Bidirectional",
                 **gru_options(units, True))


def lstm(random, inputs, units):
    kernel, recurrent, bias = numbers(random, inputs, 4 * units), numbers(random, units, 4 * units), numbers(random, 4 * units)

    def call(x):
        h = c = np.zeros((len(x), units))
        for position in range(x.shape[1]):
            i, f, g, o = np.split(x[:, position] @ kernel + h @ recurrent + bias, 4, 1)
            c = sigmoid(f) * c + sigmoid(i) * np.tanh(g)
            h = sigmoid(o) * np.tanh(c)
        return h

    return Layer("LSTM", call, [("kernel", kernel), ("recurrent_kernel", recurrent), ("bias", bias)], ("cell/",), units=units,
                 activation="tanh", recurrent_activation="sigmoid", use_bias=True, return_sequences=False, go_backwards=False)


def time_distributed(random, inputs, units):
    layer = dense(random, inputs, units)
    layer.parts, layer.wrapper = ("layer/",), "TimeDistributed"
    return layer


def snake(kind):
    kind = re.sub("(.)([A-Z][a-z]+)", r"\1_\2", kind)
    return re.sub("([a-z])([A-Z])", r"\1_\2", kind).lower()


def named(layers):
    used = {}
    for layer in layers:
        kind = snake(layer.wrapper or layer.kind)
        used[kind] = used.get(kind, -1) + 1
        yield f"{kind}_{used[kind]}" if used[kind] else kind, layer


def write_variables(file, path, layer):
    groups = [file.create_group(path + part) if part else file[path] for part in layer.parts]
    count = len(layer.variables) // len(groups)
    for part, group in enumerate(groups):
        variables = group.create_group("vars")
        variables.attrs["name"] = path.split("/")[-1]
        for number, (_, value) in enumerate(layer.variables[part * count:(part + 1) * count]):
            variables[str(number)] = value


def write_groups(file, layers, parent=""):
    """Layers with and without variables have a group, as in Keras; and so has the optimizer."""
    for name, layer in named(layers):
        path = f"{parent}layers/{name}/"
        file.create_group(path)
        if isinstance(layer, Model):
            write_groups(file, layer.layers, path)
        else:
            write_variables(file, path, layer)


def write_weights(target, layers, **options):
    with h5py.File(target, "w", **options) as file:
        write_groups(file, layers)
        if "vars" not in file:
            file.create_group("vars")
        file.create_group("optimizer/vars")["0"] = np.int64(3)


class Model(Layer):
    """A model, which may be a layer of another."""

    def __init__(self, layers, input_shape=None, name=None):
        super().__init__("Sequential", self.run, name=name)
        self.layers, self.input_shape = layers, input_shape

    def run(self, x):
        for layer in self.layers:
            x = layer.call(x)
        return x

    def serialized(self, name):
        layers = [layer.serialized(layer.name or path) for path, layer in named(self.layers)]
        if self.input_shape:
            layers.insert(0, {"class_name": "InputLayer", "config": {"name": "input_layer", "batch_shape": [None, *self.input_shape]}})
        return {"class_name": "Sequential", "config": {"name": name, "layers": layers}}


def write_keras(target, model):
    weights = io.BytesIO()
    write_weights(weights, model.layers)
    with zipfile.ZipFile(target, "w") as archive:
        archive.writestr(zipfile.ZipInfo("metadata.json"), json.dumps({"keras_version": "3.5.0", "date_saved": "2026-01-01@00:00:00"}))
        archive.writestr(zipfile.ZipInfo("config.json"), json.dumps({"module": "keras", **model.serialized("sequential")}))
        archive.writestr(zipfile.ZipInfo("model.weights.h5"), weights.getvalue())


def older_names(name, layer):
    """The names of the older format, where layers with cells have these in the path."""
    cell = f"{snake(layer.kind)}_cell/" if any("cell" in part for part in layer.parts) else ""
    count = len(layer.variables) // len(layer.parts)
    for number, (variable, value) in enumerate(layer.variables):
        part = layer.parts[number // count]
        direction = f"{part.split('_')[0]}_{snake(layer.kind)}/" if "_layer" in part else ""
        yield f"{name}/{direction}{cell}{variable}:0", value


def write_older(target, model, whole=True):
    with h5py.File(target, "w") as file:
        group = file.create_group("model_weights") if whole else file
        if whole:
            file.attrs["keras_version"] = b"2.15.0"
            file.attrs["model_config"] = json.dumps(model.serialized("sequential")).encode()
        names = [layer.name or name for name, layer in named(model.layers)]
        group.attrs["layer_names"] = [name.encode() for name in names]
        group.attrs["backend"] = b"tensorflow"
        for name, layer in sorted(zip(names, model.layers), key=lambda pair: pair[0]):
            weights = []
            for inner_name, inner in (named(layer.layers) if isinstance(layer, Model) else [(name, layer)]):
                weights += older_names(inner.name or inner_name, inner)
            inside = group.create_group(name)
            inside.attrs["weight_names"] = [path.encode() for path, _ in weights]
            for path, value in weights:
                inside[path] = value


def write_probe(target, model, inputs):
    np.savez(target, input=inputs.astype(np.float32), output=model.run(inputs.astype(np.float32)).astype(np.float32))
