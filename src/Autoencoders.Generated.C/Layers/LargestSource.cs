using Autoencoders.C.Text;

namespace Autoencoders.C.Layers;

/// <summary>The largest units of each position, of equal ones the first, and 0 for the others.</summary>
internal sealed class LargestSource : ILayerSource
{
    private static readonly CFunction s_keep = new("keep_largest", """
        /* The largest units of each position, of equal ones the first, and 0 for the others; NaN counts as largest */
        static void @keep_largest(const float *restrict inputs, int32_t positions, int32_t units, int32_t active, float *restrict outputs)
        {
            for (int32_t p = 0; p < positions; p++) {
                const float *input = inputs + p * units;
                for (int32_t u = 0; u < units; u++) {
                    int32_t before = 0; /* the units that come before this one */
                    for (int32_t other = 0; other < units; other++) {
                        const int32_t is_equal = input[other] == input[u] || (isnan(input[other]) && isnan(input[u]));
                        before += is_equal ? other < u : isnan(input[other]) || input[other] > input[u];
                    }
                    outputs[p * units + u] = before < active ? input[u] : 0.0f;
                }
            }
        }
        """);

    public void Add(LayerContext context) => context.Call(
        s_keep, context.Input, CNumber.Of(context.Positions), CNumber.Of(context.InputChannels),
        CNumber.Of(context.Layer.GetInt32(FactNames.Active)), context.Output);
}
