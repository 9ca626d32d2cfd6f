// The networks from C++: each line is that of .NET, bit for bit.
#include <array>
#include <cstdio>
#include <stdexcept>
#include <string>
#include <vector>
#include "digits.h"
#include "glyphs.h"

constexpr size_t Rows = 16;

static void check(int status)
{
    if (status == DIGITS_OK)
        return;
    std::array<char, 256> message{};
    digits_last_error(message.data(), message.size());
    throw std::runtime_error(message.data());
}

// An object of the library, freed with its scope.
struct Handle
{
    uint64_t id = 0;
    Handle() = default;
    Handle(const Handle&) = delete;
    Handle& operator=(const Handle&) = delete;
    ~Handle() { digits_free(id); }
};

// FNV-1a of the bits of some numbers.
static void print(const char* name, const std::vector<float>& values)
{
    uint64_t hash = 14695981039346656037u;
    const auto* bytes = reinterpret_cast<const unsigned char*>(values.data());
    for (size_t i = 0; i < values.size() * sizeof(float); i++)
        hash = (hash ^ bytes[i]) * 1099511628211u;
    std::printf("%s %016llx\n", name, static_cast<unsigned long long>(hash));
}

static void encode(const char* name, const Handle& network, const std::vector<float>& inputs)
{
    std::vector<float> codes(Rows * DIGITS_CODE_LENGTH);
    check(digits_encode_batch(network.id, inputs.data(), inputs.size(), codes.data(), codes.size()));
    print(name, codes);
}

static void train(const std::vector<float>& inputs)
{
    Handle network, trainer, loaded;
    std::vector<float> losses(5);
    check(digits_create(7, &network.id));
    check(digits_create_trainer(network.id, 0.01f, &trainer.id));
    for (float& loss : losses)
        check(digits_train(trainer.id, inputs.data(), inputs.size(), &loss));
    print("train", losses);

    size_t length;
    check(digits_save_memory(network.id, nullptr, 0, &length));
    std::vector<char> file(length);
    check(digits_save_memory(network.id, file.data(), file.size(), &length));
    check(digits_load_memory(file.data(), file.size(), &loaded.id));
    encode("saved", loaded, inputs);
}

static void detect(const std::string& folder, const std::vector<float>& inputs)
{
    Handle detector;
    std::vector<float> scores(Rows);
    int anomalies = 0;
    float threshold;
    check(digits_load_detector((folder + "/detector.safetensors").c_str(), &detector.id));
    check(digits_score_batch(detector.id, inputs.data(), inputs.size(), scores.data(), scores.size()));
    check(digits_threshold(detector.id, &threshold));
    for (float score : scores)
        anomalies += score > threshold;
    print("scores", scores);
    std::printf("anomalies %d\n", anomalies);
}

static void mistakes(const std::string& folder, uint64_t network, const std::vector<float>& inputs)
{
    std::vector<float> code(DIGITS_CODE_LENGTH);
    uint64_t none;
    std::printf("errors %d", digits_encode(network, nullptr, DIGITS_INPUT_LENGTH, code.data(), code.size()));
    std::printf(" %d", digits_encode(network, inputs.data(), DIGITS_INPUT_LENGTH - 1, code.data(), code.size()));
    std::printf(" %d", digits_create(1, nullptr));
    std::printf(" %d", digits_train(network, inputs.data(), DIGITS_INPUT_LENGTH, code.data()));
    check(digits_free(network));
    std::printf(" %d", digits_encode(network, inputs.data(), DIGITS_INPUT_LENGTH, code.data(), code.size()));
    std::printf(" %d", digits_free(network));
    std::printf(" %d", digits_load((folder + "/none.safetensors").c_str(), &none));
    std::printf(" %d\n", digits_load_memory("damaged", 7, &none));
}

int main(int argc, char** argv)
{
    const std::string folder = argc > 1 ? argv[1] : ".";
    std::vector<float> inputs(Rows * DIGITS_INPUT_LENGTH), output(DIGITS_INPUT_LENGTH), outputs(inputs.size()), error(1);
    for (size_t i = 0; i < inputs.size(); i++)
        inputs[i] = static_cast<float>((i * 37 + i / 7) % 128) / 128;

    Handle network, glyphs;
    check(digits_load((folder + "/digits.safetensors").c_str(), &network.id));
    encode("encode", network, inputs);
    check(digits_reconstruct(network.id, inputs.data(), DIGITS_INPUT_LENGTH, output.data(), output.size()));
    print("reconstruct", output);
    check(digits_reconstruction_error(network.id, inputs.data(), DIGITS_INPUT_LENGTH, error.data()));
    print("error", error);
    check(glyphs_create(3, &glyphs.id));
    check(glyphs_reconstruct_batch(glyphs.id, inputs.data(), inputs.size(), outputs.data(), outputs.size()));
    print("glyphs", outputs);
    train(inputs);
    detect(folder, inputs);
    mistakes(folder, network.id, inputs);
}
