using Autoencoders.C.Text;

namespace Autoencoders.C.Layers;

/// <summary>The mean of each channel.</summary>
internal sealed class GlobalAveragePoolSource : ILayerSource
{
    private static readonly CFunction s_pool = new("global_average_pool", """
        /* The mean of each channel over all positions */
        static void @global_average_pool(const float *restrict inputs, int32_t positions, int32_t channels, float *restrict outputs)
        {
            for (int32_t c = 0; c < channels; c++) {
                float sum = 0.0f;
                for (int32_t p = 0; p < positions; p++)
                    sum += inputs[p * channels + c];
                outputs[c] = sum / (float)positions;
            }
        }
        """);

    public void Add(LayerContext context) => context.Call(
        s_pool, context.Input, CNumber.Of(context.Positions), CNumber.Of(context.InputChannels), context.Output);
}
