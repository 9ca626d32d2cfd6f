using Autoencoders.C.Text;

namespace Autoencoders.C.Layers;

/// <summary>The mean of the values of each window that lie on the input.</summary>
internal sealed class AveragePoolSource : ILayerSource
{
    private static readonly CFunction s_pool = new("average_pool", """
        /* The mean of the values of each window that lie on the input, in each channel */
        static void @average_pool(const @window *w, const float *restrict inputs, float *restrict outputs)
        {
            for (int32_t y = 0; y < w->output_height; y++) {
                for (int32_t x = 0; x < w->output_width; x++) {
                    float *output = outputs + (y * w->output_width + x) * w->output_channels;
                    int32_t count = 0;
                    for (int32_t c = 0; c < w->output_channels; c++)
                        output[c] = 0.0f;
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
                                output[c] += input[c];
                            count++;
                        }
                    }
                    for (int32_t c = 0; c < w->output_channels; c++)
                        output[c] /= (float)count;
                }
            }
        }
        """, Window.Type);

    public void Add(LayerContext context) => context.Call(s_pool, Window.Of(context), context.Input, context.Output);
}
