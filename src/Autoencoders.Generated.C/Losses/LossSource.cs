using Autoencoders.C.Text;

namespace Autoencoders.C.Losses;

/// <summary>The C of a loss.</summary>
/// <param name="Error">
/// The loss of some columns: outputs, targets, count and, for <see cref="HasPositions"/>, the channels of a position.
/// </param>
internal sealed record LossSource(CFunction Error)
{
    /// <summary>The same where targets may be missing; null for a loss that has no such form.</summary>
    public CFunction? MaskedError { get; init; }

    /// <summary>True if it reads the output before its activation.</summary>
    public bool ReadsSums { get; init; }

    /// <summary>True if it is a mean over positions.</summary>
    public bool HasPositions { get; init; }

    /// <summary>A test that is true for columns that the loss is not defined for; null where it is defined for all numbers.</summary>
    public CFunction? IsOutside { get; init; }

    /// <summary>The loss of a perfect reconstruction, a double, where it depends on the row without bound; otherwise null.</summary>
    public CFunction? Least { get; init; }

    /// <summary>A loss that is a mean over values.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="comment">Its formula.</param>
    /// <param name="value">The loss of the output y and the target x.</param>
    /// <param name="needs">What that calls.</param>
    public static LossSource Mean(string name, string comment, string value, params CFunction[] needs) => new(
        new CFunction($"{name}_error", $$"""
            /* {{comment}} */
            static float @{{name}}_error(const float *outputs, const float *targets, int32_t count)
            {
                float sum = 0.0f;
                for (int32_t i = 0; i < count; i++) {
                    const float y = outputs[i], x = targets[i];
                    sum += {{value}};
                }
                return sum / (float)count;
            }
            """, needs))
    {
        MaskedError = new CFunction($"present_{name}_error", $$"""
            /* {{comment}}; over the targets that are not NaN, and 0 without any */
            static float @present_{{name}}_error(const float *outputs, const float *targets, int32_t count)
            {
                float sum = 0.0f;
                int32_t present = 0;
                for (int32_t i = 0; i < count; i++) {
                    const float y = outputs[i], x = targets[i];
                    if (isnan(x))
                        continue;
                    sum += {{value}};
                    present++;
                }
                return present > 0 ? sum / (float)present : 0.0f;
            }
            """, needs),
    };
}
