/* The network of digits for GDScript in Godot 3: arrays of reals in, arrays of reals out. */
#include <gdnative_api_struct.gen.h>
#include "digits.h"

static const godot_gdnative_core_api_struct *godot;

void GDN_EXPORT godot_gdnative_init(godot_gdnative_init_options *options) { godot = options->api_struct; }

void GDN_EXPORT godot_gdnative_terminate(godot_gdnative_terminate_options *options)
{
    (void)options;
    godot = NULL;
}

/* digits_godot_load(path): the number of a network, 0 if the file is refused. */
godot_variant GDN_EXPORT digits_godot_load(godot_array *arguments)
{
    godot_variant path = godot->godot_array_get(arguments, 0), result;
    godot_string text = godot->godot_variant_as_string(&path);
    godot_char_string utf8 = godot->godot_string_utf8(&text);
    digits_network network = 0;
    if (digits_load(godot->godot_char_string_get_data(&utf8), &network) != DIGITS_OK)
        network = 0;
    godot->godot_variant_new_int(&result, (int64_t)network);
    godot->godot_char_string_destroy(&utf8);
    godot->godot_string_destroy(&text);
    godot->godot_variant_destroy(&path);
    return result;
}

/* digits_godot_reconstruct(network, input): a PoolRealArray, empty if the call is refused. */
godot_variant GDN_EXPORT digits_godot_reconstruct(godot_array *arguments)
{
    godot_variant number = godot->godot_array_get(arguments, 0), values = godot->godot_array_get(arguments, 1), result;
    godot_pool_real_array input = godot->godot_variant_as_pool_real_array(&values), output;
    godot->godot_pool_real_array_new(&output);
    godot->godot_pool_real_array_resize(&output, DIGITS_INPUT_LENGTH);
    godot_pool_real_array_read_access *read = godot->godot_pool_real_array_read(&input);
    godot_pool_real_array_write_access *write = godot->godot_pool_real_array_write(&output);
    digits_status status = digits_reconstruct((digits_network)godot->godot_variant_as_int(&number),
        godot->godot_pool_real_array_read_access_ptr(read), (size_t)godot->godot_pool_real_array_size(&input),
        godot->godot_pool_real_array_write_access_ptr(write), DIGITS_INPUT_LENGTH);
    godot->godot_pool_real_array_read_access_destroy(read);
    godot->godot_pool_real_array_write_access_destroy(write);
    if (status != DIGITS_OK)
        godot->godot_pool_real_array_resize(&output, 0);
    godot->godot_variant_new_pool_real_array(&result, &output);
    godot->godot_pool_real_array_destroy(&output);
    godot->godot_pool_real_array_destroy(&input);
    godot->godot_variant_destroy(&values);
    godot->godot_variant_destroy(&number);
    return result;
}
