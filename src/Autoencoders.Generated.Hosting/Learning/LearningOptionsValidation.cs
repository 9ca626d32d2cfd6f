using Microsoft.Extensions.Options;

namespace Autoencoders.Hosting;

/// <summary>Refuses options of learning when the host starts, or the learner is first asked for.</summary>
/// <param name="model">The name of the model, which is that of its options.</param>
internal sealed class LearningOptionsValidation<TOptions>(string model) : IValidateOptions<TOptions>
    where TOptions : LearningOptions
{
    public ValidateOptionsResult Validate(string? name, TOptions options) =>
        name != model ? ValidateOptionsResult.Skip
        : options.Wrong() is { } wrong ? ValidateOptionsResult.Fail(wrong)
        : ValidateOptionsResult.Success;
}
