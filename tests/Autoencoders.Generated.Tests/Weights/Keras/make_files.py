"""Makes the files of this folder: python3 make_files.py. keras_files.py says how."""
import os

import numpy as np

from keras_files import *

os.chdir(os.path.dirname(os.path.abspath(__file__)))
random = np.random.default_rng(1)

image = Model([
    convolution(random, 2, 3, 3, "relu"), pooling(2), depthwise(random, 3, 2, 3), batch_normalization(random, 6), activation("relu"),
    flatten(), dense(random, 4 * 4 * 6, 5), dense(random, 5, 4 * 4 * 6, "relu"), reshape(4, 4, 6),
    transposed(random, 6, 3, 3, "relu", 2), convolution(random, 3, 2, 3, "sigmoid"),
], (8, 8, 2))
write_keras("image.keras", image)
write_weights("image.weights.h5", image.layers)
write_older("image.h5", image)
write_probe("image.npz", image, random.normal(size=(2, 8, 8, 2)))

series = Model([
    bidirectional_gru(random, 3, 2), layer_normalization(random, 4), lstm(random, 4, 4), dense(random, 4, 2), repeat(5), gru(random, 2, 3, True),
    time_distributed(random, 3, 3),
], (5, 3))
write_keras("series.keras", series)
write_weights("series.weights.h5", series.layers)
write_older("series.h5", series)
write_probe("series.npz", series, random.normal(size=(2, 5, 3)))

# More layers than a node of a tree of names has places for, in models within a model.
encoder = Model([dense(random, 6, 6, "tanh", use_bias=True) for _ in range(10)] + [dense(random, 6, 2)], (6,), name="encoder")
decoder = Model([dense(random, 2, 6)], (2,), name="decoder")
nested = Model([encoder, decoder], (6,))
write_keras("nested.keras", nested)
write_weights("nested.weights.h5", nested.layers)
write_older("nested.h5", nested)
write_probe("nested.npz", nested, random.normal(size=(2, 6)))

# The attributes of a class of the user have its names, and no order.
first, second = dense(random, 3, 2, "relu"), dense(random, 2, 3)
user = Model([first, second], (3,))
with h5py.File("user.weights.h5", "w") as file:
    for path, layer in (("squeeze/", first), ("grow/", second)):
        file.create_group(path)
        write_variables(file, path, layer)
    file.create_group("vars")
write_probe("user.npz", user, random.normal(size=(2, 3)))
