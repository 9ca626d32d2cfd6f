using Autoencoders.C.Text;

namespace Autoencoders.C.Layers;

/// <summary>Values bounded and rounded to the levels of their channels; an index has the levels of a position as its digits.</summary>
internal sealed class FiniteScalarSource : ILayerSource
{
    // The bounds reach beyond the outer levels, so that these can be reached.
    private const double Slack = 1.001;

    private static readonly CFunction s_round = new("round_to_levels", """
        /* Each value bounded and rounded to one of the levels of its channel: round(tanh(x + shift) * half - offset) / width, of two
           nearest the even one. An index has the levels of a position as its digits, those of the first channel least. */
        static void @round_to_levels(const float *levels, const float *shift, const float *half, const float *offset, const float *inputs,
                                     int32_t positions, int32_t channels, float *outputs, int32_t *indices)
        {
            for (int32_t p = 0; p < positions; p++) {
                int32_t index = 0, unit = 1;
                for (int32_t c = 0; c < channels; c++) {
                    const int32_t level_count = (int32_t)levels[c], width = level_count / 2;
                    const float whole = rintf(@tanh(inputs[p * channels + c] + shift[c]) * half[c] - offset[c]);
                    outputs[p * channels + c] = whole / (float)width;
                    index += (isnan(whole) ? 0 : (int32_t)whole + width) * unit;
                    unit *= level_count;
                }
                if (indices != NULL)
                    indices[p] = index;
            }
        }
        """, Activations.Elementary.Tanh);

    public void Add(LayerContext context)
    {
        float[] levels = [.. context.Layer.GetSizes(FactNames.Levels)];
        float[] offsets = Array.ConvertAll(levels, level => level % 2 == 0 ? 0.5f : 0f);
        double[] halves = Array.ConvertAll(levels, level => (level - 1) * Slack / 2);
        var shifts = new float[levels.Length];
        for (int i = 0; i < shifts.Length; i++)
            shifts[i] = (float)Math.Atanh(offsets[i] / halves[i]);
        context.Call(
            s_round, context.Constants("levels", "The levels of each channel", levels),
            context.Constants("shift", "What brings 0 to the middle of the levels", shifts),
            context.Constants("half", "Half the distance of the outer levels, and a little", Array.ConvertAll(halves, half => (float)half)),
            context.Constants("offset", "One half for an even number of levels", offsets), context.Input,
            CNumber.Of(context.InputLength / levels.Length), CNumber.Of(levels.Length), context.Output,
            context.Result("int32_t", CodebookSource.Indices));
    }
}
