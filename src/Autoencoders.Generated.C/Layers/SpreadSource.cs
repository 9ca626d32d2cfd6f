using Autoencoders.C.Text;

namespace Autoencoders.C.Layers;

/// <summary>A vector repeated at each position.</summary>
internal sealed class SpreadSource : ILayerSource
{
    private static readonly CFunction s_spread = new("spread", """
        /* A vector at each position */
        static void @spread(const float *restrict vector, int32_t channels, int32_t positions, float *restrict outputs)
        {
            for (int32_t p = 0; p < positions; p++)
                memcpy(outputs + p * channels, vector, (size_t)channels * sizeof *outputs);
        }
        """);

    public void Add(LayerContext context) => context.Call(
        s_spread, context.Input, CNumber.Of(context.InputLength), CNumber.Of(context.OutputLength / context.InputLength), context.Output);
}
