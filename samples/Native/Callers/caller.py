"""The networks from Python, with nothing but ctypes: each line is that of .NET, bit for bit."""
import ctypes
import os
import sys
from ctypes import POINTER, byref, c_float, c_int32, c_size_t, c_uint64

library = ctypes.CDLL(os.path.abspath(sys.argv[1]))
folder = sys.argv[2]
INPUT, CODE, ROWS = 64, 8, 16  # DIGITS_INPUT_LENGTH, DIGITS_CODE_LENGTH
floats = POINTER(c_float)
for name, arguments in {
    "digits_create": [c_int32, POINTER(c_uint64)],
    "digits_load": [ctypes.c_char_p, POINTER(c_uint64)],
    "digits_load_memory": [ctypes.c_char_p, c_size_t, POINTER(c_uint64)],
    "digits_load_detector": [ctypes.c_char_p, POINTER(c_uint64)],
    "digits_save_memory": [c_uint64, ctypes.c_char_p, c_size_t, POINTER(c_size_t)],
    "digits_free": [c_uint64],
    "digits_encode": [c_uint64, floats, c_size_t, floats, c_size_t],
    "digits_encode_batch": [c_uint64, floats, c_size_t, floats, c_size_t],
    "digits_reconstruct": [c_uint64, floats, c_size_t, floats, c_size_t],
    "digits_reconstruction_error": [c_uint64, floats, c_size_t, floats],
    "digits_create_trainer": [c_uint64, c_float, POINTER(c_uint64)],
    "digits_train": [c_uint64, floats, c_size_t, floats],
    "digits_score_batch": [c_uint64, floats, c_size_t, floats, c_size_t],
    "digits_threshold": [c_uint64, floats],
    "digits_last_error": [ctypes.c_char_p, c_size_t],
    "glyphs_create": [c_int32, POINTER(c_uint64)],
    "glyphs_reconstruct_batch": [c_uint64, floats, c_size_t, floats, c_size_t],
}.items():
    getattr(library, name).argtypes = arguments


def call(name, *arguments):
    if getattr(library, name)(*arguments) != 0:
        message = ctypes.create_string_buffer(256)
        library.digits_last_error(message, 256)
        raise RuntimeError(message.value.decode())


def made(name, *arguments):
    """A new object of the library."""
    handle = c_uint64()
    call(name, *arguments, byref(handle))
    return handle


def show(name, values):
    """FNV-1a of the bits of some numbers."""
    number = 14695981039346656037
    for byte in bytes(values):
        number = (number ^ byte) * 1099511628211 % 2**64
    print(f"{name} {number:016x}")


def encode(name, network):
    codes = (c_float * (ROWS * CODE))()
    call("digits_encode_batch", network, inputs, len(inputs), codes, len(codes))
    show(name, codes)


inputs = (c_float * (ROWS * INPUT))(*[(i * 37 + i // 7) % 128 / 128 for i in range(ROWS * INPUT)])
network = made("digits_load", f"{folder}/digits.safetensors".encode())
encode("encode", network)
output = (c_float * INPUT)()
call("digits_reconstruct", network, inputs, INPUT, output, INPUT)
show("reconstruct", output)
error = (c_float * 1)()
call("digits_reconstruction_error", network, inputs, INPUT, error)
show("error", error)
outputs = (c_float * (ROWS * INPUT))()
call("glyphs_reconstruct_batch", made("glyphs_create", 3), inputs, len(inputs), outputs, len(outputs))
show("glyphs", outputs)

learning = made("digits_create", 7)
trainer = made("digits_create_trainer", learning, 0.01)
losses, loss = [], (c_float * 1)()
for _ in range(5):
    call("digits_train", trainer, inputs, len(inputs), loss)
    losses.append(loss[0])
show("train", (c_float * 5)(*losses))
length = c_size_t()
call("digits_save_memory", learning, None, 0, byref(length))
file = ctypes.create_string_buffer(length.value)
call("digits_save_memory", learning, file, length, byref(length))
encode("saved", made("digits_load_memory", file.raw, length))

detector = made("digits_load_detector", f"{folder}/detector.safetensors".encode())
scores, threshold = (c_float * ROWS)(), (c_float * 1)()
call("digits_score_batch", detector, inputs, len(inputs), scores, ROWS)
call("digits_threshold", detector, threshold)
show("scores", scores)
print("anomalies", sum(score > threshold[0] for score in scores))

code, none = (c_float * CODE)(), c_uint64()
print(
    "errors",
    library.digits_encode(network, None, INPUT, code, CODE),
    library.digits_encode(network, inputs, INPUT - 1, code, CODE),
    library.digits_create(1, None),
    library.digits_train(network, inputs, INPUT, code),
    library.digits_free(network) or library.digits_encode(network, inputs, INPUT, code, CODE),
    library.digits_free(network),
    library.digits_load(f"{folder}/none.safetensors".encode(), byref(none)),
    library.digits_load_memory(b"damaged", 7, byref(none)),
)
