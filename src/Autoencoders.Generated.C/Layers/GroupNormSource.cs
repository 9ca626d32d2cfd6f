using Autoencoders.C.Text;

namespace Autoencoders.C.Layers;

/// <summary>Group normalization over the positions and the channels of each group.</summary>
internal sealed class GroupNormSource : ILayerSource
{
    private static readonly CFunction s_normalize = new("group_norm", """
        /* A group of channels at all positions, minus their mean, divided by their deviation, times a weight of the channel, plus a bias;
           the output may be the input */
        static void @group_norm(const float *weights, const float *bias, const float *inputs, int32_t positions, int32_t channels,
                                int32_t groups, float epsilon, float *outputs)
        {
            const int32_t width = channels / groups;
            const float count = (float)(positions * width);
            for (int32_t first = 0; first < channels; first += width) {
                float sum = 0.0f, squares = 0.0f;
                for (int32_t p = 0; p < positions; p++) {
                    for (int32_t c = first; c < first + width; c++)
                        sum += inputs[p * channels + c];
                }
                const float mean = sum / count;
                for (int32_t p = 0; p < positions; p++) {
                    for (int32_t c = first; c < first + width; c++)
                        squares += (inputs[p * channels + c] - mean) * (inputs[p * channels + c] - mean);
                }
                const float inverse = 1.0f / sqrtf(squares / count + epsilon);
                for (int32_t p = 0; p < positions; p++) {
                    for (int32_t c = first; c < first + width; c++)
                        outputs[p * channels + c] = (inputs[p * channels + c] - mean) * inverse * weights[c] + bias[c];
                }
            }
        }
        """);

    public bool WorksInPlace => true;

    public void Add(LayerContext context) => context.Call(
        s_normalize, context.Weights(TensorRoles.Weight), context.Weights(TensorRoles.Bias), context.Input,
        CNumber.Of(context.Positions), CNumber.Of(context.InputChannels), CNumber.Of(context.Layer.GetInt32(FactNames.Groups)),
        CNumber.Of(context.Layer.GetSingle(FactNames.Epsilon)), context.Output);
}
