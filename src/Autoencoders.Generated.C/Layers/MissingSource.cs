using Autoencoders.C.Text;

namespace Autoencoders.C.Layers;

/// <summary>A number in place of missing values, which are NaN.</summary>
internal sealed class MissingSource : ILayerSource
{
    private static readonly CFunction s_fill = new("fill_missing", """
        /* A number in place of NaN; the output may be the input */
        static void @fill_missing(const float *inputs, int32_t count, float number, float *outputs)
        {
            for (int32_t i = 0; i < count; i++)
                outputs[i] = isnan(inputs[i]) ? number : inputs[i];
        }
        """);

    public bool WorksInPlace => true;

    public void Add(LayerContext context) => context.Call(
        s_fill, context.Input, CNumber.Of(context.OutputLength), CNumber.Of(context.Layer.GetSingle(FactNames.As)), context.Output);
}
