using Autoencoders.C.Activations;
using Autoencoders.C.Text;

namespace Autoencoders.C.Losses;

/// <summary>Tests of the targets of losses that are not defined for all numbers.</summary>
internal static class TargetDomain
{
    /// <summary>Values from 0 to 1, but for rounding.</summary>
    public static CFunction Unit { get; } = new("is_beyond_unit", """
        /* 1 if a value is not between 0 and 1, but for rounding */
        static int @is_beyond_unit(const float *targets, int32_t count)
        {
            for (int32_t i = 0; i < count; i++) {
                if (targets[i] < -1e-6f || targets[i] > 1.0f + 1e-6f)
                    return 1;
            }
            return 0;
        }
        """);

    /// <summary>Values of 0 or more.</summary>
    public static CFunction Counts { get; } = new("is_no_count", """
        /* 1 if a value is below 0, but for rounding, or infinite */
        static int @is_no_count(const float *targets, int32_t count)
        {
            for (int32_t i = 0; i < count; i++) {
                if (targets[i] < -1e-6f || targets[i] > 3.40282347e+38f)
                    return 1;
            }
            return 0;
        }
        """);

    /// <summary>Values of 0 or more whose sum is 1 over the channels of each position.</summary>
    public static CFunction Distributions { get; } = new("is_no_distribution", """
        /* 1 if a value is below 0 or infinite, or a sum over channels is not 1, but for three decimals */
        static int @is_no_distribution(const float *targets, int32_t count, int32_t channels)
        {
            for (int32_t p = 0; p < count; p += channels) {
                double sum = 0.0;
                for (int32_t c = p; c < p + channels; c++)
                    sum += (double)targets[c];
                if (fabs(sum - 1.0) > (double)1e-3f || @is_no_count(targets + p, channels))
                    return 1;
            }
            return 0;
        }
        """, Counts);

    /// <summary>Samples with a value other than 0.</summary>
    public static CFunction Directions { get; } = new("is_zero", """
        /* 1 if all values are 0 */
        static int @is_zero(const float *targets, int32_t count)
        {
            for (int32_t i = 0; i < count; i++) {
                if (targets[i] != 0.0f)
                    return 0;
            }
            return 1;
        }
        """);

    /// <summary>The loss of a perfect reconstruction of counts.</summary>
    public static CFunction LeastOfCounts { get; } = new("least_poisson_error", """
        /* The Poisson loss of a perfect reconstruction: the mean of x - x ln(x + 1e-8) over the values that are not NaN */
        static double @least_poisson_error(const float *targets, int32_t count)
        {
            double sum = 0.0;
            int32_t present = 0;
            for (int32_t i = 0; i < count; i++) {
                const float x = targets[i];
                if (isnan(x))
                    continue;
                sum += (double)x - (double)x * (double)@log((x > 0.0f ? x : 0.0f) + 1e-8f);
                present++;
            }
            return present > 0 ? sum / present : sum;
        }
        """, Elementary.Logarithm);
}
