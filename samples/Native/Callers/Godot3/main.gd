extends SceneTree

# Prints a reconstruction and the time of a call: DIGITS_WEIGHTS names the weights file.
func _init():
    var digits = GDNative.new()
    digits.library = load("res://digits.gdnlib")
    if not digits.initialize():
        print("The library cannot be loaded")
        quit(1)
        return
    var network = digits.call_native("standard_varcall", "digits_godot_load", [OS.get_environment("DIGITS_WEIGHTS")])
    print("network ", network, ", of a file that is missing ", digits.call_native("standard_varcall", "digits_godot_load", ["missing.safetensors"]))
    var input = PoolRealArray()
    for i in range(64):
        input.append(float((i * 37 + i / 7) % 128) / 128)
    var output = digits.call_native("standard_varcall", "digits_godot_reconstruct", [network, input])
    print(output.size(), " values, the first ", output[0], ", the last ", output[63])
    input.resize(3)
    print("of three values: ", digits.call_native("standard_varcall", "digits_godot_reconstruct", [network, input]).size())
    input.resize(64)
    var began = OS.get_ticks_usec()
    for i in range(100000):
        output = digits.call_native("standard_varcall", "digits_godot_reconstruct", [network, input])
    print("microseconds a call: ", (OS.get_ticks_usec() - began) / 100000.0)
    digits.terminate()
    quit()
