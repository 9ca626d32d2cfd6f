using Autoencoders.C.Text;

namespace Autoencoders.C.Layers;

/// <summary>A sequence or an image enlarged. A sequence is an image whose rows do not grow.</summary>
internal sealed class UpsampleSource : ILayerSource
{
    private static readonly CFunction s_nearest = new("upsample", """
        /* An image with each value repeated */
        static void @upsample(const float *restrict inputs, int32_t height, int32_t width, int32_t channels, int32_t row_factor,
                              int32_t column_factor, float *restrict outputs)
        {
            for (int32_t y = 0; y < height * row_factor; y++) {
                for (int32_t x = 0; x < width * column_factor; x++) {
                    const float *input = inputs + (y / row_factor * width + x / column_factor) * channels;
                    float *output = outputs + (y * width * column_factor + x) * channels;
                    memcpy(output, input, (size_t)channels * sizeof *output);
                }
            }
        }
        """);

    private static readonly CFunction s_source = new("source", """
        /* The place of an output between inputs: the first of two, and the part of the second. The center of output o lies at
           (o + 0.5) / factor - 0.5, counted in inputs, and at 0 where that is less. */
        static float @source(int32_t output, int32_t factor, int32_t count, int32_t *first, int32_t *second)
        {
            const int32_t halves = 2 * output + 1 > factor ? 2 * output + 1 - factor : 0;
            *first = halves / (2 * factor);
            *second = *first + 1 < count ? *first + 1 : *first;
            return (float)(halves % (2 * factor)) * (0.5f / (float)factor);
        }
        """);

    private static readonly CFunction s_linear = new("upsample_linear", """
        /* An image with values between its own */
        static void @upsample_linear(const float *restrict inputs, int32_t height, int32_t width, int32_t channels, int32_t row_factor,
                                     int32_t column_factor, float *restrict outputs)
        {
            for (int32_t y = 0; y < height * row_factor; y++) {
                int32_t top, bottom;
                const float down = @source(y, row_factor, height, &top, &bottom);
                for (int32_t x = 0; x < width * column_factor; x++) {
                    int32_t left, right;
                    const float across = @source(x, column_factor, width, &left, &right);
                    for (int32_t c = 0; c < channels; c++) {
                        const float top_left = inputs[(top * width + left) * channels + c];
                        const float top_right = inputs[(top * width + right) * channels + c];
                        const float bottom_left = inputs[(bottom * width + left) * channels + c];
                        const float bottom_right = inputs[(bottom * width + right) * channels + c];
                        const float above = (1.0f - across) * top_left + across * top_right;
                        const float below = (1.0f - across) * bottom_left + across * bottom_right;
                        outputs[(y * width * column_factor + x) * channels + c] = (1.0f - down) * above + down * below;
                    }
                }
            }
        }
        """, s_source);

    public void Add(LayerContext context)
    {
        LayerDescription layer = context.Layer;
        bool isImage = layer.Input.Length == 3;
        int factor = layer.GetInt32(FactNames.Factor);
        context.Call(
            Function(layer), context.Input, CNumber.Of(isImage ? layer.Input[0] : 1), CNumber.Of(layer.Input[^2]),
            CNumber.Of(layer.Input[^1]), CNumber.Of(isImage ? factor : 1), CNumber.Of(factor), context.Output);
    }

    private static CFunction Function(LayerDescription layer) => layer.GetWord(FactNames.Mode) switch
    {
        "nearest" => s_nearest,
        "linear" => s_linear,
        string mode => throw new NotSupportedException(
            $"Layer {layer.Number} '{layer.Name}' cannot be saved as C: its interpolation is '{mode}'."),
    };
}
