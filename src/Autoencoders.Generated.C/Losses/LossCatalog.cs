using Autoencoders.C.Activations;
using Autoencoders.C.Text;

namespace Autoencoders.C.Losses;

/// <summary>The C of each loss.</summary>
internal static class LossCatalog
{
    private static readonly CFunction s_slope = new("huber", """
        /* q (d - q / 2) with q = d bounded by -1 and 1 */
        static float @huber(float d)
        {
            const float q = d < -1.0f ? -1.0f : d > 1.0f ? 1.0f : d;
            return q * (d - 0.5f * q);
        }
        """);

    private static readonly Dictionary<Loss, LossSource> s_rows = new()
    {
        [Loss.MeanSquaredError] = LossSource.Mean("squared", "The mean of (y - x)^2", "(y - x) * (y - x)"),
        [Loss.MeanAbsoluteError] = LossSource.Mean("absolute", "The mean of |y - x|", "fabsf(y - x)"),
        [Loss.Huber] = LossSource.Mean("huber", "The mean of Huber's loss of y - x", "@huber(y - x)", s_slope),
        [Loss.BinaryCrossEntropy] = LossSource.Mean(
            "binary", "The mean of softplus(y) - x y, with y before its sigmoid", "@softplus(y) - x * y", Elementary.Softplus)
            with { ReadsSums = true, IsOutside = TargetDomain.Unit },
        [Loss.PoissonNegativeLogLikelihood] = LossSource.Mean(
            "poisson", "The mean of y - x ln(y + 1e-8)", "y - x * @log(y + 1e-8f)", Elementary.Logarithm)
            with { IsOutside = TargetDomain.Counts, Least = TargetDomain.LeastOfCounts },
        [Loss.CategoricalCrossEntropy] = new LossSource(new CFunction("categorical_error", """
            /* The mean over positions of -sum of x ln softmax(y) */
            static float @categorical_error(const float *outputs, const float *targets, int32_t count, int32_t channels)
            {
                float error = 0.0f;
                for (int32_t p = 0; p < count; p += channels) {
                    float largest = outputs[p], powers = 0.0f, total = 0.0f, product = 0.0f;
                    for (int32_t c = p + 1; c < p + channels; c++)
                        largest = outputs[c] > largest ? outputs[c] : largest;
                    for (int32_t c = p; c < p + channels; c++) {
                        powers += @exp(outputs[c] - largest);
                        total += targets[c];
                        product += targets[c] * (outputs[c] - largest);
                    }
                    error += @log(powers) * total - product;
                }
                return error / (float)(count / channels);
            }
            """, Elementary.Exponential, Elementary.Logarithm))
        {
            ReadsSums = true, HasPositions = true, IsOutside = TargetDomain.Distributions,
        },
        [Loss.CosineDistance] = new LossSource(new CFunction("cosine_error", """
            /* 1 - the cosine of outputs and targets; a length below 1e-8 counts as 1e-8 */
            static float @cosine_error(const float *outputs, const float *targets, int32_t count)
            {
                float product = 0.0f, square = 0.0f, target_square = 0.0f;
                for (int32_t i = 0; i < count; i++) {
                    product += outputs[i] * targets[i];
                    square += outputs[i] * outputs[i];
                    target_square += targets[i] * targets[i];
                }
                const float length = sqrtf(square), target_length = sqrtf(target_square);
                return 1.0f - product / ((length < 1e-8f ? 1e-8f : length) * (target_length < 1e-8f ? 1e-8f : target_length));
            }
            """))
        {
            IsOutside = TargetDomain.Directions,
        },
    };

    /// <exception cref="NotSupportedException">The loss has no row.</exception>
    public static LossSource Find(Loss loss) => s_rows.TryGetValue(loss, out LossSource? source)
        ? source
        : throw new NotSupportedException($"The loss {loss} cannot be saved as C.");
}
