namespace Autoencoders.Hosting;

/// <summary>All that a version knows beside its weights.</summary>
/// <param name="Version">The number, counted from 1.</param>
/// <param name="Hash">The SHA-256 of the file in hexadecimal.</param>
/// <param name="Source">The file, or the name of another source.</param>
/// <param name="Bytes">The length of the file.</param>
/// <param name="Since">The time at which it takes its place.</param>
/// <param name="Clock">The clock of its age.</param>
internal readonly record struct VersionFacts(
    long Version, string Hash, string Source, long Bytes, DateTimeOffset Since, TimeProvider Clock);
