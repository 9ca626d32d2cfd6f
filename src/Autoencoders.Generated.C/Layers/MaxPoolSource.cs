using Autoencoders.C.Text;

namespace Autoencoders.C.Layers;

/// <summary>The largest value of each window.</summary>
internal sealed class MaxPoolSource : ILayerSource
{
    private static readonly CFunction s_pool = new("max_pool", """
        /* The largest value of each window in each channel */
        static void @max_pool(const @window *w, const float *restrict inputs, float *restrict outputs)
        {
            for (int32_t y = 0; y < w->output_height; y++) {
                for (int32_t x = 0; x < w->output_width; x++) {
                    float *output = outputs + (y * w->output_width + x) * w->output_channels;
                    for (int32_t c = 0; c < w->output_channels; c++)
                        output[c] = -INFINITY;
                    for (int32_t i = 0; i < w->kernel_height; i++) {
                        const int32_t row = y * w->stride - w->top + i;
                        if (row < 0 || row >= w->input_height)
                            continue;
                        for (int32_t j = 0; j < w->kernel_width; j++) {
                            const int32_t column = x * w->stride - w->left + j;
                            if (column < 0 || column >= w->input_width)
                                continue;
                            const float *input = inputs + (row * w->input_width + column) * w->input_channels;
                            for (int32_t c = 0; c < w->output_channels; c++)
                                output[c] = input[c] > output[c] ? input[c] : output[c];
                        }
                    }
                }
            }
        }
        """, Window.Type);

    public void Add(LayerContext context) => context.Call(s_pool, Window.Of(context), context.Input, context.Output);
}
