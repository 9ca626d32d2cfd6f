using System.Text;

namespace Autoencoders.Generator.Tests.Networks.C;

/// <summary>A C program that calls every function of many networks, with scratch memory of the least size that holds no number.</summary>
internal static class CDriver
{
    /// <summary>The common start of the units of the program.</summary>
    public const string Header = """
        #include <math.h>
        #include <stdio.h>
        #include <stdlib.h>

        #define GUARD 4

        static const float guard = 12345.0f;

        /* Memory without a number, and guards behind it. */
        static inline void wipe(float *values, size_t count)
        {
            for (size_t i = 0; i < count + GUARD; i++)
                values[i] = i < count ? NAN : guard;
        }

        static inline void check(const float *values, size_t count, const char *name)
        {
            for (size_t i = count; i < count + GUARD; i++) {
                if (values[i] != guard) {
                    fprintf(stderr, "%s writes beyond its memory\n", name);
                    exit(1);
                }
            }
        }

        static inline void take(FILE *file, float *values, size_t count)
        {
            if (fread(values, sizeof *values, count, file) != count)
                exit(2);
        }

        static inline void give(FILE *file, float *values, size_t count, const char *name)
        {
            check(values, count, name);
            fwrite(values, sizeof *values, count, file);
            wipe(values, count);
        }
        """;

    /// <summary>The start of the program.</summary>
    public static string Start(string declarations, string calls) => $$"""
        #include <stdio.h>

        {{declarations}}
        int main(int count, char **arguments)
        {
            FILE *in = count > 2 ? fopen(arguments[1], "rb") : NULL, *out = count > 2 ? fopen(arguments[2], "wb") : NULL;
            if (in == NULL || out == NULL)
                return 2;
        {{calls}}
            return fclose(out);
        }

        """;

    /// <summary>The function that runs the rows of one network.</summary>
    /// <param name="prefix">The prefix of its names.</param>
    /// <param name="probe">The network.</param>
    /// <param name="rows">The number of rows.</param>
    public static string Function(string prefix, INetworkProbe probe, int rows)
    {
        string macro = prefix.ToUpperInvariant(), condition = probe.Description.ConditionLength > 0 ? "condition, " : "";
        StringBuilder text = new();
        text.Append($$"""
            #define {{macro}}_IMPLEMENTATION
            #include "{{prefix}}.h"

            void run_{{prefix}}(FILE *in, FILE *out);
            void run_{{prefix}}(FILE *in, FILE *out)
            {
                static float input[{{macro}}_INPUT], output[{{macro}}_INPUT + GUARD], scratch[{{macro}}_SCRATCH + GUARD];
                float number[1 + GUARD];

            """);
        if (condition.Length > 0)
            text.Append($"    static float condition[{macro}_CONDITION];\n");
        if (probe.HasCode)
            text.Append($"    static float code[{macro}_CODE + GUARD], kept[{macro}_CODE];\n    wipe(code, {macro}_CODE);\n");
        if (probe.Variational is not null)
            text.Append($"    static float variances[{macro}_CODE + GUARD];\n    wipe(variances, {macro}_CODE);\n");
        if (probe.Quantized is not null)
            text.Append($"    static int32_t indices[{macro}_INDICES];\n");
        text.Append($$"""
                wipe(output, {{macro}}_INPUT);
                wipe(number, 1);
                for (int row = 0; row < {{rows}}; row++) {
                    take(in, input, {{macro}}_INPUT);

            """);
        if (condition.Length > 0)
            text.Append($"        take(in, condition, {macro}_CONDITION);\n");
        if (probe.HasCode)
        {
            Call($"{prefix}_encode(input, {condition}code, scratch);");
            text.Append($"        memcpy(kept, code, sizeof kept);\n        give(out, code, {macro}_CODE, \"{prefix}\");\n");
            if (probe.Variational is not null)
            {
                Call($"{prefix}_encode_distribution(input, {condition}code, variances, scratch);");
                text.Append($"        give(out, code, {macro}_CODE, \"{prefix}\");\n        give(out, variances, {macro}_CODE, \"{prefix}\");\n");
            }

            if (probe.Quantized is not null)
            {
                Call($"{prefix}_encode_indices(input, {condition}indices, scratch);");
                text.Append($"        for (int i = 0; i < {macro}_INDICES; i++) {{\n            number[0] = (float)indices[i];\n");
                text.Append($"            give(out, number, 1, \"{prefix}\");\n        }}\n");
            }

            Call($"{prefix}_decode(kept, {condition}output, scratch);");
            text.Append($"        give(out, output, {macro}_INPUT, \"{prefix}\");\n");
        }

        Call($"{prefix}_reconstruct(input, {condition}output, scratch);");
        text.Append($"        give(out, output, {macro}_INPUT, \"{prefix}\");\n");
        Number($"{prefix}_error(input, {condition}scratch)");
        if (probe.HasCode)
        {
            Number($"{prefix}_score(input, {condition}scratch)");
            string score = $"{prefix}_score(input, {condition}scratch)";
            Number($"(float){prefix}_is_anomaly({score})");
        }

        return text.Append("    }\n}\n").ToString();

        void Call(string statement) => text.Append(
            $"        wipe(scratch, {macro}_SCRATCH);\n        {statement}\n        check(scratch, {macro}_SCRATCH, \"{prefix}\");\n");

        void Number(string value)
        {
            Call($"number[0] = {value};");
            text.Append($"        give(out, number, 1, \"{prefix}\");\n");
        }
    }
}
