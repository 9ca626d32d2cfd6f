using Microsoft.Extensions.Options;

namespace Autoencoders.Hosting;

/// <summary>Refuses options of a pool when the host starts, or the pool is first asked for.</summary>
/// <param name="pool">The name of the pool, which is that of its options.</param>
internal sealed class PoolOptionsValidation<TVersion>(string pool) : IValidateOptions<PoolOptions<TVersion>>
    where TVersion : ModelVersion
{
    public ValidateOptionsResult Validate(string? name, PoolOptions<TVersion> options) =>
        name != pool ? ValidateOptionsResult.Skip
        : options.Wrong() is { } wrong ? ValidateOptionsResult.Fail(wrong)
        : ValidateOptionsResult.Success;
}
