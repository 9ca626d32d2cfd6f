using Autoencoders.C.Text;

namespace Autoencoders.C.Layers;

/// <summary>The condition of a row behind the channels of each position.</summary>
internal sealed class ConditionSource : ILayerSource
{
    private static readonly CFunction s_join = new("join_condition", """
        /* The condition behind the channels of each position */
        static void @join_condition(const float *inputs, int32_t positions, int32_t channels, const float *condition, int32_t length,
                                    float *outputs)
        {
            for (int32_t p = 0; p < positions; p++) {
                float *output = outputs + p * (channels + length);
                memcpy(output, inputs + p * channels, (size_t)channels * sizeof *output);
                memcpy(output + channels, condition, (size_t)length * sizeof *output);
            }
        }
        """);

    public void Add(LayerContext context) => context.Call(
        s_join, context.Input, CNumber.Of(context.Positions), CNumber.Of(context.InputChannels), context.Condition(),
        CNumber.Of(context.Layer.GetInt32(FactNames.Length)), context.Output);
}
