using Autoencoders.C.Text;

namespace Autoencoders.C.Layers;

/// <summary>Multi-head self attention. Queries, keys and values are parts of one product.</summary>
internal sealed class AttentionSource : ILayerSource
{
    private static readonly CFunction s_attention = new("attention", """
        /* Self attention over a sequence, [positions][channels]; scratch holds positions * (4 * channels + 1) floats */
        static void @attention(const float *in_weights, const float *in_bias, const float *out_weights, const float *out_bias,
                               const float *inputs, int32_t positions, int32_t channels, int32_t heads, float scale, int32_t is_causal,
                               float *outputs, float *scratch)
        {
            const int32_t width = channels / heads, stride = 3 * channels;
            float *const projected = scratch, *const read = scratch + positions * stride, *const shares = read + positions * channels;
            for (int32_t p = 0; p < positions; p++)
                @dense(in_weights, in_bias, inputs + p * channels, channels, projected + p * stride, stride);
            for (int32_t query = 0; query < positions; query++) {
                const int32_t keys = is_causal ? query + 1 : positions;
                for (int32_t head = 0; head < heads; head++) {
                    const float *q = projected + query * stride + head * width;
                    const float *k = projected + channels + head * width;
                    const float *v = projected + 2 * channels + head * width;
                    float *const result = read + query * channels + head * width;
                    for (int32_t key = 0; key < keys; key++) {
                        float sum = 0.0f;
                        for (int32_t c = 0; c < width; c++)
                            sum += q[c] * k[key * stride + c];
                        shares[key] = sum * scale;
                    }
                    @softmax(shares, 1, keys);
                    for (int32_t c = 0; c < width; c++)
                        result[c] = 0.0f;
                    for (int32_t key = 0; key < keys; key++) {
                        for (int32_t c = 0; c < width; c++)
                            result[c] += shares[key] * v[key * stride + c];
                    }
                }
            }
            for (int32_t p = 0; p < positions; p++)
                @dense(out_weights, out_bias, read + p * channels, channels, outputs + p * channels, channels);
        }
        """, DenseSource.Dense, Activations.Elementary.Softmax);

    public int ScratchLength(LayerDescription layer) => layer.Input[0] * ((4 * layer.Input[1]) + 1);

    public void Add(LayerContext context)
    {
        int heads = context.Layer.GetInt32(FactNames.Heads);
        context.Call(
            s_attention, context.Weights(TensorRoles.ProjectionWeight, 1, 0), context.Weights(TensorRoles.ProjectionBias, 0),
            context.Weights(TensorRoles.OutputWeight, 1, 0), context.Weights(TensorRoles.OutputBias, 0), context.Input,
            CNumber.Of(context.Positions), CNumber.Of(context.InputChannels), CNumber.Of(heads),
            CNumber.Of((float)(1 / Math.Sqrt(context.InputChannels / heads))),
            context.Layer.GetWord(FactNames.Mask) == "causal" ? "1" : "0", context.Output, context.Scratch);
    }
}
