using Autoencoders.C.Text;

namespace Autoencoders.C.Activations;

/// <summary>
/// Exponential, logarithm and their kin, with the formulas of the library. Those of <c>math.h</c> would be as close, but most compilers call
/// them value by value, and their errors differ from device to device; these are loops that fit registers, and half a kilobyte of code.
/// Whole parts are taken by conversion to integers and not by adding a large number, so that <c>-ffast-math</c> leaves them right.
/// </summary>
internal static class Elementary
{
    private static readonly CFunction s_power = new("power_of_two", """
        /* 2^n for n from -127, which gives 0, to 128, which gives infinity */
        static float @power_of_two(int32_t n)
        {
            const uint32_t bits = (uint32_t)(n + 127) << 23;
            float power;
            memcpy(&power, &bits, sizeof power);
            return power;
        }
        """);

    private static readonly CFunction s_whole = new("whole", """
        /* The nearest whole number of one that is far below 2^31; 0 for NaN */
        static int32_t @whole(float x)
        {
            const float number = x == x ? x : 0.0f;
            return (int32_t)(number + (number < 0.0f ? -0.5f : 0.5f));
        }
        """);

    private static readonly CFunction s_reduced = new("expm1_reduced", """
        /* e^r - 1 for |r| up to ln 2 / 2, accurate relative to r */
        static float @expm1_reduced(float r)
        {
            float p = 0.00138143252f;
            p = p * r + 0.00836885162f;
            p = p * r + 0.0416684002f;
            p = p * r + 0.166665196f;
            p = p * r + 0.49999994f;
            return r * r * p + r;
        }
        """);

    // The bounds still give 0 and infinity.
    private static readonly CFunction s_reduce = new("reduce", """
        /* Splits x into n ln 2 + r; the upper part of ln 2 has so few bits that n times it is exact. NaN stays NaN in r. */
        static float @reduce(float x, int32_t *n)
        {
            const float low = x < -88.0f ? -88.0f : x, bounded = low > 89.5f ? 89.5f : low;
            *n = @whole(bounded * 1.44269504f);
            return bounded - (float)*n * 0.693359375f + (float)*n * 2.12194440e-4f;
        }
        """, s_whole);

    private static readonly CFunction s_minusOne = new("expm1", """
        /* e^x - 1, accurate next to 0 too */
        static float @expm1(float x)
        {
            int32_t n;
            const float part = @expm1_reduced(@reduce(x, &n));
            const int32_t within = n < 127 ? n : 127; /* 2^128 is not a float */
            const float scale = @power_of_two(within);
            return (scale * part + (scale - 1.0f)) * @power_of_two(n - within);
        }
        """, s_power, s_reduced, s_reduce);

    private static readonly CFunction s_exponent = new("exponent", """
        /* The exponent of a float: 0 for those from 1 to 2 */
        static int32_t @exponent(float x)
        {
            uint32_t bits;
            memcpy(&bits, &x, sizeof bits);
            return (int32_t)(bits >> 23 & 255) - 127;
        }
        """);

    private static readonly CFunction s_logReduced = new("log_reduced", """
        /* ln(2^n (1 + f)) with 1 + f between the roots of 1/2 and 2 */
        static float @log_reduced(int32_t n, float f)
        {
            float p = -0.0763564408f;
            p = p * f + 0.127633139f;
            p = p * f - 0.131605804f;
            p = p * f + 0.142015547f;
            p = p * f - 0.166232988f;
            p = p * f + 0.200012326f;
            p = p * f - 0.250008225f;
            p = p * f + 0.333333313f;
            p = p * f - 0.5f;
            return f * f * p + (float)n * -2.12194440e-4f + f + (float)n * 0.693359375f;
        }
        """);

    /// <summary>eˣ.</summary>
    public static CFunction Exponential { get; } = new("exp", """
        /* e^x; 0 where it would fall below the normal range, infinity where it overflows */
        static float @exp(float x)
        {
            int32_t n;
            const float part = @expm1_reduced(@reduce(x, &n));
            const int32_t within = n < 127 ? n : 127; /* 2^128 is not a float */
            const float scale = @power_of_two(within);
            return (scale * part + scale) * @power_of_two(n - within);
        }
        """, s_power, s_reduced, s_reduce);

    /// <summary>eˣ - 1.</summary>
    public static CFunction MinusOne => s_minusOne;

    /// <summary>ln x.</summary>
    public static CFunction Logarithm { get; } = new("log", """
        /* ln x for positive numbers of the normal range */
        static float @log(float x)
        {
            const int32_t n = @exponent(x * 0.707106781f) + 1, half = n / 2; /* 2^-128 is below the normal range */
            const float f = x * @power_of_two(-half) * @power_of_two(half - n) - 1.0f;
            return x > 3.40282347e+38f ? x : @log_reduced(n, f);
        }
        """, s_power, s_exponent, s_logReduced);

    /// <summary>ln(1 + x).</summary>
    public static CFunction OnePlus { get; } = new("log1p", """
        /* ln(1 + x) for x from 0 on, accurate next to 0 too */
        static float @log1p(float x)
        {
            const int32_t n = @exponent((1.0f + x) * 1.41421356f), half = n / 2;
            const float power = @power_of_two(-half), rest = @power_of_two(half - n);
            const float f = x * power * rest + (power * rest - 1.0f);
            return x > 3.40282347e+38f ? x : @log_reduced(n, f);
        }
        """, s_power, s_exponent, s_logReduced);

    /// <summary>The logistic function.</summary>
    public static CFunction Sigmoid { get; } = new("sigmoid", """
        static float @sigmoid(float x)
        {
            return 1.0f / (1.0f + @exp(-x));
        }
        """, Exponential);

    /// <summary>The hyperbolic tangent.</summary>
    public static CFunction Tanh { get; } = new("tanh", """
        /* With m = e^2x - 1, tanh x = m / (m + 2); from 10 on it rounds to 1 */
        static float @tanh(float x)
        {
            const float magnitude = fabsf(x), m = @expm1(2.0f * (magnitude > 10.0f ? 10.0f : magnitude));
            return copysignf(m / (m + 2.0f), x);
        }
        """, s_minusOne);

    /// <summary>ln(1 + eˣ).</summary>
    public static CFunction Softplus { get; } = new("softplus", """
        static float @softplus(float x)
        {
            return (x > 0.0f ? x : 0.0f) + @log1p(@exp(-fabsf(x)));
        }
        """, Exponential, OnePlus);

    /// <summary>The normal distribution.</summary>
    public static CFunction Cumulative { get; } = new("cumulative", """
        /* The standard normal distribution: the probability of a value below x. The square of |x| is split into that of a rounded number,
           which is exact, and a small rest. */
        static float @cumulative(float x)
        {
            const float magnitude = fabsf(x), t = magnitude < 13.25f ? magnitude : 13.25f;
            const float rounded = (float)@whole(t * 256.0f) / 256.0f, rest = (t - rounded) * (t + rounded);
            int32_t n;
            const float r = @reduce(-0.5f * (rounded * rounded), &n) - 0.5f * rest;
            const float scale = @power_of_two(n), power = scale * @expm1_reduced(r) + scale;
            float numerator = 0.00411713031f, denominator = 0.0103199957f;
            numerator = numerator * t + 0.0406390182f;
            numerator = numerator * t + 0.183252557f;
            numerator = numerator * t + 0.438318718f;
            numerator = numerator * t + 0.5f;
            denominator = denominator * t + 0.101873352f;
            denominator = denominator * t + 0.469516484f;
            denominator = denominator * t + 1.20257592f;
            denominator = denominator * t + 1.67452241f;
            denominator = denominator * t + 1.0f;
            const float below = power * (numerator / denominator);
            return x > 0.0f ? 1.0f - below : below;
        }
        """, s_power, s_reduced, s_reduce, s_whole);

    /// <summary>The softmax of each position.</summary>
    public static CFunction Softmax { get; } = new("softmax", """
        /* The softmax of the channels of each position */
        static void @softmax(float *values, int32_t positions, int32_t channels)
        {
            for (int32_t p = 0; p < positions; p++, values += channels) {
                float largest = values[0], sum = 0.0f;
                for (int32_t c = 1; c < channels; c++)
                    largest = values[c] > largest ? values[c] : largest;
                for (int32_t c = 0; c < channels; c++) {
                    values[c] = @exp(values[c] - largest);
                    sum += values[c];
                }
                const float inverse = 1.0f / sum;
                for (int32_t c = 0; c < channels; c++)
                    values[c] *= inverse;
            }
        }
        """, Exponential);
}
