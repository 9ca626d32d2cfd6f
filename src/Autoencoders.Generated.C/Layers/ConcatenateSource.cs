using Autoencoders.C.Text;

namespace Autoencoders.C.Layers;

/// <summary>The channels of one value behind those of another.</summary>
internal sealed class ConcatenateSource : ILayerSource
{
    private static readonly CFunction s_concatenate = new("concatenate", """
        /* The channels of one value behind those of another at each position */
        static void @concatenate(const float *restrict front, int32_t front_channels, const float *restrict back, int32_t back_channels,
                                 int32_t positions, float *restrict outputs)
        {
            for (int32_t p = 0; p < positions; p++) {
                float *output = outputs + p * (front_channels + back_channels);
                memcpy(output, front + p * front_channels, (size_t)front_channels * sizeof *output);
                memcpy(output + front_channels, back + p * back_channels, (size_t)back_channels * sizeof *output);
            }
        }
        """);

    public void Add(LayerContext context) => context.Call(
        s_concatenate, context.Inputs[0], CNumber.Of(context.InputChannels), context.Inputs[1],
        CNumber.Of(context.Layer.Output[^1] - context.InputChannels), CNumber.Of(context.Positions), context.Output);
}
