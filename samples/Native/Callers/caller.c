/* The networks from C: each line is that of .NET, bit for bit. */
#include <stdio.h>
#include <stdlib.h>
#include "digits.h"
#include "glyphs.h"

enum { ROWS = 16 };

static float inputs[ROWS * DIGITS_INPUT_LENGTH], codes[ROWS * DIGITS_CODE_LENGTH], outputs[ROWS * DIGITS_INPUT_LENGTH];

/* Ends the program where a call fails. */
static void check(digits_status status)
{
    char message[256];
    if (status == DIGITS_OK)
        return;
    digits_last_error(message, sizeof message);
    fprintf(stderr, "error %d: %s\n", status, message);
    exit(1);
}

/* FNV-1a of the bits of some numbers. */
static void print(const char *name, const float *values, size_t count)
{
    const unsigned char *bytes = (const unsigned char *)values;
    uint64_t hash = 14695981039346656037u;
    for (size_t i = 0; i < count * sizeof(float); i++)
        hash = (hash ^ bytes[i]) * 1099511628211u;
    printf("%s %016llx\n", name, (unsigned long long)hash);
}

static void encode(const char *name, digits_network network)
{
    check(digits_encode_batch(network, inputs, ROWS * DIGITS_INPUT_LENGTH, codes, ROWS * DIGITS_CODE_LENGTH));
    print(name, codes, ROWS * DIGITS_CODE_LENGTH);
}

static void train(const char *folder)
{
    digits_network network, loaded;
    digits_trainer trainer;
    float losses[5];
    char path[1024];
    check(digits_create(7, &network));
    check(digits_create_trainer(network, 0.01f, &trainer));
    for (int step = 0; step < 5; step++)
        check(digits_train(trainer, inputs, ROWS * DIGITS_INPUT_LENGTH, &losses[step]));
    print("train", losses, 5);
    snprintf(path, sizeof path, "%s/c.safetensors", folder);
    check(digits_save(network, path));
    check(digits_load(path, &loaded));
    encode("saved", loaded);
    check(digits_free(trainer));
    check(digits_free(network));
    check(digits_free(loaded));
}

static void detect(const char *path)
{
    digits_detector detector;
    float scores[ROWS];
    int32_t is_anomaly, anomalies = 0;
    check(digits_load_detector(path, &detector));
    check(digits_score_batch(detector, inputs, ROWS * DIGITS_INPUT_LENGTH, scores, ROWS));
    for (int row = 0; row < ROWS; row++)
    {
        check(digits_is_anomaly(detector, inputs + row * DIGITS_INPUT_LENGTH, DIGITS_INPUT_LENGTH, &is_anomaly));
        anomalies += is_anomaly;
    }

    print("scores", scores, ROWS);
    printf("anomalies %d\n", anomalies);
    check(digits_free(detector));
}

/* What would crash without a border: each call returns its status. */
static void mistakes(const char *folder, digits_network network)
{
    digits_network none;
    char path[1024];
    printf("errors %d", digits_encode(network, NULL, DIGITS_INPUT_LENGTH, codes, DIGITS_CODE_LENGTH));
    printf(" %d", digits_encode(network, inputs, DIGITS_INPUT_LENGTH - 1, codes, DIGITS_CODE_LENGTH));
    printf(" %d", digits_create(1, NULL));
    printf(" %d", digits_train(network, inputs, DIGITS_INPUT_LENGTH, codes));
    check(digits_free(network));
    printf(" %d", digits_encode(network, inputs, DIGITS_INPUT_LENGTH, codes, DIGITS_CODE_LENGTH));
    printf(" %d", digits_free(network));
    snprintf(path, sizeof path, "%s/none.safetensors", folder);
    printf(" %d", digits_load(path, &none));
    printf(" %d\n", digits_load_memory("damaged", 7, &none));
}

int main(int argc, char **argv)
{
    const char *folder = argc > 1 ? argv[1] : ".";
    char path[1024];
    digits_network network;
    glyphs_network glyphs;
    for (int i = 0; i < ROWS * DIGITS_INPUT_LENGTH; i++)
        inputs[i] = (float)((i * 37 + i / 7) % 128) / 128;

    snprintf(path, sizeof path, "%s/digits.safetensors", folder);
    check(digits_load(path, &network));
    encode("encode", network);
    check(digits_reconstruct(network, inputs, DIGITS_INPUT_LENGTH, outputs, DIGITS_INPUT_LENGTH));
    print("reconstruct", outputs, DIGITS_INPUT_LENGTH);
    check(digits_reconstruction_error(network, inputs, DIGITS_INPUT_LENGTH, outputs));
    print("error", outputs, 1);
    check((digits_status)glyphs_create(3, &glyphs));
    check((digits_status)glyphs_reconstruct_batch(glyphs, inputs, sizeof inputs / sizeof *inputs, outputs, sizeof outputs / sizeof *outputs));
    print("glyphs", outputs, sizeof outputs / sizeof *outputs);
    check((digits_status)glyphs_free(glyphs));
    train(folder);
    snprintf(path, sizeof path, "%s/detector.safetensors", folder);
    detect(path);
    mistakes(folder, network);
    return 0;
}
