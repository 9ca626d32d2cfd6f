using Autoencoders.C.Text;

namespace Autoencoders.C.Layers;

/// <summary>The nearest entry of a codebook, of equally near ones the first.</summary>
internal sealed class CodebookSource : ILayerSource
{
    /// <summary>The name of the indices.</summary>
    public const string Indices = "indices";

    private static readonly CFunction s_nearest = new("nearest_entries", """
        /* Each vector replaced by the nearest of the entries, [entries][length], of equally near ones the first */
        static void @nearest_entries(const float *codebook, int32_t entries, int32_t length, const float *inputs, int32_t vectors,
                                     float *outputs, int32_t *indices)
        {
            for (int32_t v = 0; v < vectors; v++) {
                const float *vector = inputs + v * length;
                float least = INFINITY;
                int32_t nearest = 0;
                for (int32_t e = 0; e < entries; e++) {
                    float distance = 0.0f;
                    for (int32_t i = 0; i < length; i++)
                        distance += (vector[i] - codebook[e * length + i]) * (vector[i] - codebook[e * length + i]);
                    if (distance < least) {
                        least = distance;
                        nearest = e;
                    }
                }
                memcpy(outputs + v * length, codebook + nearest * length, (size_t)length * sizeof *outputs);
                if (indices != NULL)
                    indices[v] = nearest;
            }
        }
        """);

    public void Add(LayerContext context)
    {
        int length = context.Layer.GetInt32(FactNames.Length);
        context.Call(
            s_nearest, context.Weights(TensorRoles.Codebook, 0, 1), CNumber.Of(context.Layer.GetInt32(FactNames.Entries)), CNumber.Of(length),
            context.Input, CNumber.Of(context.InputLength / length), context.Output, context.Result("int32_t", Indices));
    }
}
