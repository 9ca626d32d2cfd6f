/* hammer FOLDER THREADS CALLS: calls from many threads, some of which make, train and free networks; the results must stay the same. */
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include "digits.h"

static digits_network shared;
static float input[DIGITS_INPUT_LENGTH], expected[DIGITS_INPUT_LENGTH];
static long calls;

/* Each of 64 rounds frees what it made; the freed network is told from the one that has its place then. */
static int make_and_free(int seed)
{
    digits_network network;
    digits_trainer trainer;
    float output[DIGITS_INPUT_LENGTH], loss;
    char message[200];
    if (digits_create(seed, &network) || digits_create_trainer(network, 0.01f, &trainer)
        || digits_train(trainer, input, DIGITS_INPUT_LENGTH, &loss) || digits_free(network) || digits_free(trainer))
        return 1;
    return digits_reconstruct(network, input, DIGITS_INPUT_LENGTH, output, DIGITS_INPUT_LENGTH) != DIGITS_ERROR_HANDLE
        || digits_last_error(message, sizeof message) || strncmp(message, "Handle ", 7) != 0;
}

static void *work(void *thread)
{
    float output[DIGITS_INPUT_LENGTH];
    for (long i = 0; i < calls; i++)
    {
        if (digits_reconstruct(shared, input, DIGITS_INPUT_LENGTH, output, DIGITS_INPUT_LENGTH)
            || memcmp(output, expected, sizeof output) != 0 || (i % (calls / 64 + 1) == 0 && make_and_free((int)i)))
            return thread;
    }

    return NULL;
}

int main(int argc, char **argv)
{
    enum { MOST = 64 };
    pthread_t threads[MOST];
    struct timespec begin, end;
    char path[1024];
    int count = argc > 2 ? atoi(argv[2]) : 1, failed = 0;
    void *result;
    calls = (argc > 3 ? atol(argv[3]) : 1000000) / count;
    for (int i = 0; i < DIGITS_INPUT_LENGTH; i++)
        input[i] = (float)((i * 37 + i / 7) % 128) / 128;
    snprintf(path, sizeof path, "%s/digits.safetensors", argc > 1 ? argv[1] : ".");
    if (count > MOST || digits_load(path, &shared) || digits_reconstruct(shared, input, DIGITS_INPUT_LENGTH, expected, DIGITS_INPUT_LENGTH))
        return 2;

    clock_gettime(CLOCK_MONOTONIC, &begin);
    for (int i = 0; i < count; i++)
        pthread_create(&threads[i], NULL, work, &shared);
    for (int i = 0; i < count; i++)
    {
        pthread_join(threads[i], &result);
        failed += result != NULL;
    }

    clock_gettime(CLOCK_MONOTONIC, &end);
    double seconds = (double)(end.tv_sec - begin.tv_sec) + (double)(end.tv_nsec - begin.tv_nsec) * 1e-9;
    printf("threads=%d calls=%ld failed=%d calls/s=%.0f ns/call=%.1f\n", count, calls * count, failed,
        (double)(calls * count) / seconds, seconds * 1e9 / (double)(calls * count));
    return failed != 0 || digits_free(shared) != DIGITS_OK;
}
