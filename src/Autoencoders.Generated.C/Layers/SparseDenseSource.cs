using Autoencoders.C.Text;

namespace Autoencoders.C.Layers;

/// <summary>A matrix and a bias behind a row that is written out, of which zeros are passed over; it may be scaled to length 1.</summary>
internal sealed class SparseDenseSource : ILayerSource
{
    private static readonly CFunction s_plain = Of("sparse_dense", "", "1.0f");

    private static readonly CFunction s_scaled = Of(
        "sparse_dense_unit", "squares += (double)input * (double)input;", "squares > 0.0 ? (float)(1.0 / sqrt(squares)) : 0.0f");

    public void Add(LayerContext context) => context.Call(
        context.Layer.GetWord(FactNames.Scaling) == "none" ? s_plain : s_scaled,
        context.Weights(TensorRoles.Weight), context.Weights(TensorRoles.Bias),
        context.Input, CNumber.Of(context.InputLength), context.Output, CNumber.Of(context.OutputLength));

    private static CFunction Of(string name, string count, string scale) => new(name, $$"""
        /* outputs[o] = bias[o] + scale * sum over i of inputs[i] * weights[i][o] */
        static void @{{name}}(const float *restrict weights, const float *restrict bias, const float *restrict inputs, int32_t input_count,
                           float *restrict outputs, int32_t output_count)
        {
            {{(count.Length > 0 ? "double squares = 0.0;\n    " : "")}}memset(outputs, 0, (size_t)output_count * sizeof *outputs);
            for (int32_t i = 0; i < input_count; i++) {
                const float input = inputs[i];
                const float *row = weights + i * output_count;
                if (input == 0.0f)
                    continue;
                {{(count.Length > 0 ? count + "\n        " : "")}}for (int32_t o = 0; o < output_count; o++)
                    outputs[o] += input * row[o];
            }
            const float scale = {{scale}};
            for (int32_t o = 0; o < output_count; o++)
                outputs[o] = scale * outputs[o] + bias[o];
        }
        """);
}
