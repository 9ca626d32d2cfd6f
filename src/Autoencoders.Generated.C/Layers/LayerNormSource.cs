using Autoencoders.C.Text;

namespace Autoencoders.C.Layers;

/// <summary>Layer normalization over the channels of each position.</summary>
internal sealed class LayerNormSource : ILayerSource
{
    private static readonly CFunction s_normalize = new("layer_norm", """
        /* The channels of each position, minus their mean, divided by their deviation, times a weight, plus a bias; the output may be the
           input */
        static void @layer_norm(const float *weights, const float *bias, const float *inputs, int32_t positions, int32_t channels,
                                float epsilon, float *outputs)
        {
            for (int32_t p = 0; p < positions; p++) {
                const float *input = inputs + p * channels;
                float *output = outputs + p * channels, sum = 0.0f, squares = 0.0f;
                for (int32_t c = 0; c < channels; c++)
                    sum += input[c];
                const float mean = sum / (float)channels;
                for (int32_t c = 0; c < channels; c++)
                    squares += (input[c] - mean) * (input[c] - mean);
                const float inverse = 1.0f / sqrtf(squares / (float)channels + epsilon);
                for (int32_t c = 0; c < channels; c++)
                    output[c] = (input[c] - mean) * inverse * weights[c] + bias[c];
            }
        }
        """);

    public bool WorksInPlace => true;

    public void Add(LayerContext context) => context.Call(
        s_normalize, context.Weights(TensorRoles.Weight), context.Weights(TensorRoles.Bias), context.Input,
        CNumber.Of(context.Positions), CNumber.Of(context.InputChannels), CNumber.Of(context.Layer.GetSingle(FactNames.Epsilon)),
        context.Output);
}
