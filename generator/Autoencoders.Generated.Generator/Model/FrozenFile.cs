using Autoencoders.Generator.Infrastructure;

namespace Autoencoders.Generator.Model;

/// <summary>A weights file that is part of the build, as a task of the build describes it.</summary>
/// <param name="Name">Its name in the project, with forward slashes.</param>
/// <param name="Refusal">The mistake for which the task could not read it; null for a sound file.</param>
/// <param name="Architecture">The architecture of the network that saved it; null where another program wrote it.</param>
/// <param name="HasScaler">True if it holds a scaler.</param>
/// <param name="Length">Its length in bytes.</param>
/// <param name="Tensors">Its tensors.</param>
internal sealed record FrozenFile(
    string Name, string? Refusal, string? Architecture, bool HasScaler, long Length, EquatableArray<FrozenTensor> Tensors);
