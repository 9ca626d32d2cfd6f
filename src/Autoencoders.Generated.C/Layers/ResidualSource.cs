using Autoencoders.C.Text;

namespace Autoencoders.C.Layers;

/// <summary>The sum of two values.</summary>
internal sealed class ResidualSource : ILayerSource
{
    /// <summary>The sum of two arrays.</summary>
    public static CFunction Sum { get; } = new("sum", """
        /* outputs[i] = one[i] + other[i]; the output may be one of them */
        static void @sum(const float *one, const float *other, int32_t count, float *outputs)
        {
            for (int32_t i = 0; i < count; i++)
                outputs[i] = one[i] + other[i];
        }
        """);

    public bool WorksInPlace => true;

    public void Add(LayerContext context) =>
        context.Call(Sum, context.Inputs[0], context.Inputs[1], CNumber.Of(context.OutputLength), context.Output);
}
