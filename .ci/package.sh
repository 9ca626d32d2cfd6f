# A console project that knows the packages only: one annotated class, trained, shown and run.
package() {
  dotnet pack -c Release src/Autoencoders.Generated -o "$work/packages" || return 1
  dotnet pack -c Release src/Autoencoders.Generated.Spectre -o "$work/packages" || return 1
  dotnet pack -c Release src/Autoencoders.Generated.Reporting -o "$work/packages" || return 1
  mkdir -p "$work/consumer"
  cat > "$work/consumer/nuget.config" <<XML
<configuration>
  <config><add key="globalPackagesFolder" value="$work/cache" /></config>
  <packageSources><add key="packed" value="$work/packages" /></packageSources>
</configuration>
XML
  cat > "$work/consumer/Consumer.csproj" <<XML
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <OutputType>Exe</OutputType>
    <TargetFramework>net10.0</TargetFramework>
    <Nullable>enable</Nullable>
    <ImplicitUsings>enable</ImplicitUsings>
    <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
  </PropertyGroup>
  <ItemGroup><PackageReference Include="Autoencoders.Generated" Version="*" />
             <PackageReference Include="Autoencoders.Generated.Spectre" Version="*" />
             <PackageReference Include="Autoencoders.Generated.Reporting" Version="*" /></ItemGroup>
</Project>
XML
  cat > "$work/consumer/Program.cs" <<'CS'
using Autoencoders;
using Autoencoders.Reporting;
using Autoencoders.Spectre;

float[] rows = new float[256 * 16];
for (int i = 0; i < rows.Length; i++)
    rows[i] = (i / 16 % 4) == (i % 4) ? 1f : 0f;
var model = new PatternAutoencoder(seed: 42);
var trainer = new Trainer<PatternAutoencoder>(model, new Adam(1e-2f));
float before = model.ReconstructionError(rows.AsSpan(0, 16));
var options = new TrainingOptions { Epochs = 50, BatchSize = 32 };
var samples = new Dataset(rows, PatternAutoencoder.InputLength);
TrainingResult result = TrainingDisplay.Show(progress => trainer.Fit(samples, options, progress));
TrainingReport.Of(model, result, new ReportOptions { Samples = samples, Image = new ImageShape(4, 4) }).Save("report.html");
float after = model.ReconstructionError(rows.AsSpan(0, 16));
model.Save("pattern.safetensors");
float loaded = PatternAutoencoder.Load("pattern.safetensors").ReconstructionError(rows.AsSpan(0, 16));
Console.WriteLine(FormattableString.Invariant($"error before={before} after={after} loaded={loaded}"));
return after < 0.1f * before && loaded == after ? 0 : 1;

[Autoencoder(16, 12, 4)]
public sealed partial class PatternAutoencoder;
CS
  (cd "$work/consumer" && dotnet run -c Release) && older_frameworks
}

# A project of an older framework is told that the package is not compatible, and not that its types are missing.
older_frameworks() {
  local framework
  for framework in net9.0 net8.0 netstandard2.1; do
    mkdir -p "$work/consumer-$framework"
    cp "$work/consumer/nuget.config" "$work/consumer-$framework"
    cat > "$work/consumer-$framework/Older.csproj" <<XML
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <TargetFramework>$framework</TargetFramework>
    <DisableImplicitFrameworkReferences>true</DisableImplicitFrameworkReferences>
  </PropertyGroup>
  <ItemGroup><PackageReference Include="Autoencoders.Generated" Version="*" /></ItemGroup>
</Project>
XML
    (cd "$work/consumer-$framework" && dotnet restore) > "$work/older.log" 2>&1 && { echo "$framework is accepted"; return 1; }
    grep -q "error NU1202: .*Autoencoders.Generated .* is not compatible with $framework" "$work/older.log" || { cat "$work/older.log"; return 1; }
  done
}
