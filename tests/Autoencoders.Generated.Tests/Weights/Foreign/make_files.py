"""Makes the files of this folder with PyTorch 1.13, NumPy and h5py: python3 make_files.py. TorchSharp made torchsharp.dat."""
import collections
import json
import os
import sys
import zipfile

import h5py
import numpy as np
import torch

sys.path.append(os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "Keras"))
from keras_files import Layer, Model, write_keras, write_older, write_weights

os.chdir(os.path.dirname(os.path.abspath(__file__)))


def weights(dtype=torch.float32):
    numbers = torch.arange(17, dtype=torch.float64).to(dtype)
    return collections.OrderedDict([
        ("encoder.0.weight", numbers[0:6].reshape(2, 3).clone()),
        ("encoder.0.bias", numbers[6:8].clone()),
        ("decoder.0.weight", numbers[8:14].reshape(3, 2).clone()),
        ("decoder.0.bias", numbers[14:17].clone()),
    ])


def renamed(rename):
    return {rename(name): tensor for name, tensor in weights().items()}


def rezip(source, target, change, compression=zipfile.ZIP_STORED):
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w", compression) as new:
        for member in old.infolist():
            change(new, member.filename, old.read(member))


class Network(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.encoder = torch.nn.Sequential(torch.nn.Linear(3, 2))
        self.decoder = torch.nn.Sequential(torch.nn.Linear(2, 3))

    def forward(self, x):
        return self.decoder(self.encoder(x))


class Command:
    def __reduce__(self):
        return os.system, ("echo executed",)


network = Network()
network.load_state_dict(weights())
optimizer = torch.optim.Adam(network.parameters(), lr=1e-3)
network(torch.ones(1, 3)).sum().backward()
optimizer.step()
network.load_state_dict(weights())
block = torch.arange(17, dtype=torch.float32)

torch.save(network.state_dict(), "state.pt")
torch.save(weights(torch.float16), "half.pt")
torch.save(weights(torch.bfloat16), "bfloat16.pt")
torch.save(weights(torch.float64), "double.pt")
torch.save(renamed(lambda name: "module." + name), "parallel.pt")
torch.save(renamed(lambda name: "_orig_mod.module." + name), "compiled.pt")
torch.save(renamed(lambda name: name.replace("encoder.0", "fc1").replace("decoder.0", "fc2")), "renamed.pt")
torch.save({"epoch": 3, "loss": 0.5, "state_dict": network.state_dict(), "optimizer": optimizer.state_dict()}, "checkpoint.pt")
torch.save({"encoder": network.encoder.state_dict(), "decoder": network.decoder.state_dict()}, "two.pt")
torch.save({name: tensor.t().contiguous().t() for name, tensor in weights().items()}, "strided.pt")
torch.save({"encoder.0.weight": block[0:6].view(2, 3), "encoder.0.bias": block[6:8], "decoder.0.weight": block[8:14].view(3, 2),
            "decoder.0.bias": block[14:17]}, "shared.pt")
torch.save(dict(network.named_parameters()), "parameters.pt")
torch.save(network.state_dict(), "protocol4.pth", pickle_protocol=4)
np.savez("state.npz", **{name: tensor.numpy() for name, tensor in weights().items()})
np.savez_compressed("double.npz", **{name: tensor.numpy() for name, tensor in weights(torch.float64).items()})
with zipfile.ZipFile("state.pt") as archive:
    order = archive.namelist()[0].split("/")[0] + "/byteorder"


def with_byte_order(text):
    def change(archive, name, data):
        archive.writestr(name, data)
        if name.endswith("data.pkl"):
            archive.writestr(order, text)
    return change


rezip("state.pt", "little.pt", with_byte_order("little"))

# A network with a probe: what the command declares must give these outputs.
torch.manual_seed(1)
layers = torch.nn.ModuleDict({
    "encoder": torch.nn.Sequential(torch.nn.Linear(6, 4), torch.nn.BatchNorm1d(4), torch.nn.ReLU(), torch.nn.Linear(4, 2)),
    "decoder": torch.nn.Sequential(torch.nn.Linear(2, 4), torch.nn.LayerNorm(4), torch.nn.ReLU(), torch.nn.Linear(4, 6), torch.nn.Sigmoid()),
})
for _ in range(20):
    layers["encoder"](torch.randn(16, 6))
layers.eval()
with torch.no_grad():
    layers["decoder"][1].weight.uniform_(0.5, 1.5)
    rows = torch.randn(3, 6)
    probe = {"input": rows, "output": layers["decoder"](layers["encoder"](rows))}
    torch.save({"model": layers.state_dict(), "probe": probe}, "../../../Autoencoders.Generated.Generator.Tests/Tool/layers.pt")

# Networks of other layers with probes, for the command too.
TOOL = "../../../Autoencoders.Generated.Generator.Tests/Tool/"


def save_probe(path, layers, call, rows):
    with torch.no_grad():
        torch.save({"model": layers.state_dict(), "probe": {"input": rows, "output": call(rows)}}, TOOL + path)


class Restored(torch.nn.Module):
    """nn.Unflatten, which PyTorch 1.13 does not save as ONNX."""

    def forward(self, rows):
        return rows.reshape(-1, 6, 2, 2)


image = torch.nn.ModuleDict({
    "encoder": torch.nn.Sequential(
        torch.nn.Conv2d(1, 4, 3, padding=1), torch.nn.ReLU(), torch.nn.MaxPool2d(2), torch.nn.Conv2d(4, 6, 3, padding=1), torch.nn.ReLU(),
        torch.nn.MaxPool2d(2), torch.nn.Flatten(), torch.nn.Linear(24, 5)),
    "decoder": torch.nn.Sequential(
        torch.nn.Linear(5, 24), torch.nn.ReLU(), Restored(), torch.nn.ConvTranspose2d(6, 4, 2, stride=2), torch.nn.ReLU(),
        torch.nn.ConvTranspose2d(4, 4, 2, stride=2), torch.nn.ReLU(), torch.nn.Conv2d(4, 1, 3, padding=1), torch.nn.Sigmoid()),
})
save_probe("image.pt", image, lambda rows: image["decoder"](image["encoder"](rows)), torch.randn(2, 1, 8, 8))


class Chain(torch.nn.Module):
    def __init__(self, layers):
        super().__init__()
        self.encoder, self.decoder = layers["encoder"], layers["decoder"]

    def forward(self, rows):
        return self.decoder(self.encoder(rows))


torch.onnx.export(Chain(image).eval(), torch.zeros(2, 1, 8, 8), TOOL + "image.onnx", input_names=["input"], dynamic_axes={"input": [0]})


class Recurrent(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.encoder = torch.nn.ModuleList([torch.nn.LSTM(3, 4, batch_first=True, bidirectional=True), torch.nn.Linear(8, 2)])
        self.decoder = torch.nn.ModuleList([torch.nn.GRU(2, 4, batch_first=True), torch.nn.Conv1d(4, 3, 1)])

    def forward(self, rows):
        _, (states, _) = self.encoder[0](rows)
        code = self.encoder[1](torch.cat([states[0], states[1]], 1))
        states, _ = self.decoder[0](code[:, None].repeat(1, rows.shape[1], 1))
        return self.decoder[1](states.transpose(1, 2)).transpose(1, 2)


recurrent = Recurrent()
save_probe("recurrent.pt", recurrent, recurrent, torch.randn(2, 5, 3))

# Refused:
rezip("state.pt", "big.pt", with_byte_order("big"))
rezip("state.pt", "compressed.pt", lambda archive, name, data: archive.writestr(name, data), zipfile.ZIP_DEFLATED)
torch.save(network, "module.pt")
torch.save(weights(), "older.pt", _use_new_zipfile_serialization=False)
torch.save({"state_dict": weights(), "command": Command()}, "command.pt")
torch.jit.script(network).save("script.pt")
torch.save({name: tensor.long() for name, tensor in weights().items()}, "integers.pt")
torch.save({name: tensor.t() for name, tensor in weights().items()}, "transposed.pt")
torch.save(renamed(lambda name: name.replace("bias", "biases")), "misnamed.pt")


# safetensors, as its documentation describes it: the length of a header of JSON, the header, the numbers.
def write_safetensors(path, dtype, convert):
    header, data = {}, b""
    for name, tensor in weights(torch.float64).items():
        numbers = convert(tensor)
        header[name] = {"dtype": dtype, "shape": list(tensor.shape), "data_offsets": [len(data), len(data) + len(numbers)]}
        data += numbers
    text = json.dumps(header).encode()
    with open(path, "wb") as file:
        file.write(len(text).to_bytes(8, "little") + text + data)


def of(dtype):
    return lambda tensor: tensor.to(dtype).numpy().tobytes()


write_safetensors("f32.safetensors", "F32", of(torch.float32))
write_safetensors("f16.safetensors", "F16", of(torch.float16))
write_safetensors("bf16.safetensors", "BF16", lambda tensor: tensor.float().numpy().astype("<f4").view("<u2")[..., 1::2].tobytes())
write_safetensors("f64.safetensors", "F64", of(torch.float64))
write_safetensors("i8.safetensors", "I8", of(torch.int8))
write_safetensors("i64.safetensors", "I64", of(torch.int64))
write_safetensors("u8.safetensors", "U8", of(torch.uint8))
write_safetensors("bool.safetensors", "BOOL", of(torch.bool))
write_safetensors("f8_e4m3.safetensors", "F8_E4M3", of(torch.int8))
write_safetensors("f8_e5m2.safetensors", "F8_E5M2", of(torch.int8))


# Keras, whose kernels are [inputs, outputs].
def layer(side, dtype=np.float32, kind="Dense", **options):
    state = weights()
    return Layer(kind, None, [("kernel", state[f"{side}.0.weight"].numpy().T.astype(dtype)), ("bias", state[f"{side}.0.bias"].numpy().astype(dtype))],
                 **options)


def layers(dtype=np.float32, kind="Dense"):
    return [layer("encoder", dtype, kind), layer("decoder", dtype)]


write_keras("model.keras", Model(layers(), (3,)))
write_older("older.h5", Model(layers(), (3,)))
write_older("older-weights.h5", Model(layers(), (3,)), whole=False)
write_weights("keras.weights.h5", layers())
write_weights("half.weights.h5", layers(np.float16))
write_weights("double.weights.h5", layers(np.float64))
write_weights("latest.weights.h5", layers(), libver="latest")

# bfloat16 is a type of ml_dtypes, which h5py writes as two bytes without a meaning.
write_weights("bfloat16.weights.h5", layers())
with h5py.File("bfloat16.weights.h5", "r+") as file:
    for group in ("layers/dense/vars", "layers/dense_1/vars"):
        for name, dataset in list(file[group].items()):
            numbers = dataset[()]
            del file[group][name]
            halves = numbers.view("<u2").reshape(*numbers.shape, 2)[..., 1]
            file[group].create_dataset(name, data=np.ascontiguousarray(halves).view("V2")).attrs["dtype"] = "bfloat16"

# Refused:
write_weights("big-endian.weights.h5", layers(">f4"))
write_weights("integers.weights.h5", layers(np.int32))
write_weights("embedding.weights.h5", layers(kind="Embedding"))
write_weights("chunked.weights.h5", [])
with h5py.File("chunked.weights.h5", "r+") as file:
    file["layers/dense/vars/0"] = np.zeros(1)
    file.create_dataset("layers/dense/vars/1", data=np.zeros((8, 8)), chunks=(4, 4), compression="gzip")
with h5py.File("many.weights.h5", "w", libver="latest") as file:
    for number in range(12):
        file[f"layers/dense_{number}/vars/0"] = np.zeros(1)
with h5py.File("table.h5", "w") as file:
    file["rows"] = np.zeros((4, 3))
rezip("model.keras", "compressed.keras", lambda archive, name, data: archive.writestr(name, data), zipfile.ZIP_DEFLATED)
