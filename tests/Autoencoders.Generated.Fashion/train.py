"""
Trains a convolutional autoencoder on Fashion-MNIST with PyTorch and prints its mean squared error on the test images:

    python3 train.py FOLDER OF FASHION-MNIST                                            writes fashion.pt
    autoencoders declare fashion.pt --input 28,28,1 --output Sigmoid --name FashionAutoencoder > FashionAutoencoder.cs
    dotnet run -c Release -- FOLDER OF FASHION-MNIST fashion.pt                         prints the errors here and in ONNX Runtime
"""
import gzip
import sys

import numpy as np
import torch


def images(name, count):
    with gzip.open(f"{sys.argv[1]}/{name}-images-idx3-ubyte.gz") as file:
        pixels = np.frombuffer(file.read()[16:], np.uint8)[:count * 784]
    return torch.from_numpy(pixels.astype(np.float32) / 255).reshape(-1, 1, 28, 28)


torch.manual_seed(1)
torch.set_num_threads(1)
encoder = torch.nn.Sequential(
    torch.nn.Conv2d(1, 8, 3, padding=1), torch.nn.ReLU(), torch.nn.MaxPool2d(2), torch.nn.Conv2d(8, 16, 3, padding=1), torch.nn.ReLU(),
    torch.nn.MaxPool2d(2), torch.nn.Flatten(), torch.nn.Linear(784, 32))
decoder = torch.nn.Sequential(
    torch.nn.Linear(32, 784), torch.nn.ReLU(), torch.nn.Unflatten(1, (16, 7, 7)), torch.nn.ConvTranspose2d(16, 8, 2, stride=2), torch.nn.ReLU(),
    torch.nn.ConvTranspose2d(8, 8, 2, stride=2), torch.nn.ReLU(), torch.nn.Conv2d(8, 1, 3, padding=1), torch.nn.Sigmoid())
model = torch.nn.ModuleDict({"encoder": encoder, "decoder": decoder})
optimizer = torch.optim.Adam(model.parameters(), lr=2e-3)
training = images("train", 12000)
for epoch in range(3):
    for rows in training[torch.randperm(len(training))].split(64):
        optimizer.zero_grad()
        torch.nn.functional.mse_loss(decoder(encoder(rows)), rows).backward()
        optimizer.step()

test = images("t10k", 10000)
with torch.no_grad():
    error = torch.cat([(decoder(encoder(rows)) - rows).double().square().mean((1, 2, 3)) for rows in test.split(500)]).mean()
print(f"PyTorch: {error.item():.9f}")
torch.save(model.state_dict(), "fashion.pt")
